/** A store full of inquiries, encrypted or in clear, for what is measured over many. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { InquiryId } from '../../shared/domain/ids';
import { fold } from '../../shared/domain/search/fold';
import { migrateStore, migrations, type WritableDb } from '../../electron/core/store';

const words =
  'border police shelter held order removal hearing interpreter decision file station transfer court guardian interview escort permit appeal register visit'.split(
    ' ',
  );
const sentence = (seed: number, length: number): string =>
  Array.from({ length }, (_, at) => words[(seed * 7 + at * at * 3 + at) % words.length]).join(' ');

/** A word that stands in one of `count` inquiries only, and two that stand in many. */
export const rareWord = (count: number): string => `case${count - 3}`;
export const commonWords = 'interpreter guardian';

/** The baseline: the same settings without a cipher. */
export function openClear(file: string): WritableDb {
  const db = new Database(file);
  db.pragma('temp_store = MEMORY');
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -65536');
  return db as WritableDb; // the baseline is the one place where a clear database is wanted
}

/** An officer for a database that has no vault around it. Gives the id. */
function addOfficer(db: WritableDb): string {
  const officer = randomUUID();
  const values: Readonly<Record<string, string>> = {
    id: officer,
    name: 'A. Officer',
    roles: '["investigator"]',
    created_at: '2026-01-01T00:00:00.000Z',
  };
  const needed = db
    .prepare<[], { name: string; notnull: number; dflt_value: string | null }>(
      `SELECT name, "notnull", dflt_value FROM pragma_table_info('officers')`,
    )
    .all()
    .filter((column) => column.notnull === 1 && column.dflt_value === null);
  const columns = [...new Set(['id', ...needed.map(({ name }) => name)])];
  db.prepare(
    `INSERT INTO officers(${columns.join(',')}) VALUES (${columns.map(() => '?').join(',')})`,
  ).run(...columns.map((name) => values[name] ?? 0));
  return officer;
}

/** Makes the tables of the present version in a new database, with one officer. Gives the id. */
export function layOut(db: WritableDb, folder: string): string {
  migrateStore(db, { migrations, backupFolder: path.join(folder, 'backup') });
  return addOfficer(db);
}

/** Adds `count` inquiries, each with a summary of sixty words, and indexes them. */
export function addInquiries(db: WritableDb, officer: string, count: number): InquiryId[] {
  const add = db.prepare(
    `INSERT INTO inquiries(row, id, reference, title, type, status, opened_on, complainant, summary,
       lead_id, created_at, updated_at)
     VALUES (?, ?, ?, ?, 'complaint', 'intake', '2026-01-01', '', ?, ?, ?, ?)`,
  );
  const index = db.prepare('INSERT INTO inquiry_search(rowid, body) VALUES (?, ?)');
  const ids: InquiryId[] = [];
  db.transaction(() => {
    for (let row = 1; row <= count; row += 1) {
      const id = randomUUID() as InquiryId; // a fresh UUID becomes an id here
      const title = sentence(row, 6);
      const summary = `${sentence(row + 1, 60)} case${row}`;
      const at = new Date(1.7e12 + row * 1000).toISOString();
      add.run(row, id, `2026/${row}`, title, summary, officer, at, at);
      index.run(row, fold(`${title} ${summary}`));
      ids.push(id);
    }
  })();
  return ids;
}

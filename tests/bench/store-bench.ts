/** List, open and search over many inquiries: the vault's database against the same one in clear. */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { InquiryId } from '../../shared/domain/ids';
import { fold } from '../../shared/domain/search/fold';
import { inquiryDetail } from '../../electron/core/inquiries/detail';
import { listInquiries } from '../../electron/core/inquiries/queries';
import { migrations, openStore, type WritableDb } from '../../electron/core/store';
import { compare, printRatio } from './measure';

const words =
  'border police shelter held order removal hearing interpreter decision file station transfer court guardian interview escort permit appeal register visit'.split(
    ' ',
  );
const sentence = (seed: number, length: number): string =>
  Array.from({ length }, (_, at) => words[(seed * 7 + at * at * 3 + at) % words.length]).join(' ');

function fill(db: WritableDb, count: number): InquiryId[] {
  for (const { sql } of migrations) db.exec(sql);
  const officer = randomUUID();
  db.pragma('foreign_keys = OFF'); // only the slices' own tables matter here
  const names = db
    .prepare<[], { name: string; notnull: number; dflt_value: string | null }>(
      `SELECT name, "notnull", dflt_value FROM pragma_table_info('officers')`,
    )
    .all();
  const columns = names.filter((column) => column.notnull === 1 && column.dflt_value === null);
  const values: Record<string, string> = { id: officer, name: 'A. Officer', roles: '[]' };
  const listed = [...new Set(['id', ...columns.map((column) => column.name)])];
  db.prepare(
    `INSERT INTO officers(${listed.join(',')}) VALUES (${listed.map(() => '?').join(',')})`,
  ).run(...listed.map((name) => values[name] ?? (name === 'created_at' ? '2026-01-01' : 0)));
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

function openClear(file: string): WritableDb {
  const db = new Database(file);
  db.pragma('temp_store = MEMORY');
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -65536');
  return db as WritableDb; // the baseline is the one place where a clear database is wanted
}

const page = { search: '', status: null, type: null, offset: 0, limit: 200 } as const;

export async function benchStore(folder: string, count: number): Promise<void> {
  const key = randomBytes(32);
  const sealed = openStore({ file: join(folder, `sealed-${count}.db`), key, create: true });
  const clear = openClear(join(folder, `clear-${count}.db`));
  const sealedIds = fill(sealed, count);
  const clearIds = fill(clear, count);
  const size = count.toLocaleString('en').replace(',', ' ');
  const both = async (
    what: string,
    work: (db: WritableDb, ids: readonly InquiryId[]) => unknown,
  ) => {
    printRatio(
      `${what}, ${size} inquiries`,
      'unencrypted',
      await compare(
        15,
        () => work(sealed, sealedIds),
        () => work(clear, clearIds),
      ),
    );
  };
  await both('list the first 200', (db) => listInquiries(db, page));
  await both('open 50 inquiries', (db, ids) => {
    for (let n = 0; n < 50; n += 1) {
      const id = ids[Math.floor((n * ids.length) / 50)];
      if (id !== undefined) inquiryDetail(db, id);
    }
  });
  await both('search a rare word', (db) =>
    listInquiries(db, { ...page, search: `case${count - 3}` }),
  );
  await both('search two common words', (db) =>
    listInquiries(db, { ...page, search: 'interpreter guardian' }),
  );
  sealed.close();
  clear.close();
}

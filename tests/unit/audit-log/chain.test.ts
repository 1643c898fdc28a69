import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { append, head, list, verifyChain, type NewEntry } from '../../../electron/core/audit-log';
import { write } from '../../../electron/core/store';
import type { OpenVault } from '../../../electron/core/vault';
import { InquiryId } from '../../../shared/domain/ids';
import { newVault, now } from '../../helpers/vault';

const inquiryId = InquiryId.parse('6f1c1c6e-7a52-4d63-9c60-1f0f3a9d2b11');
let vault: OpenVault;

function add(subject: string, inquiry: InquiryId | null, details: NewEntry['details'] = {}): void {
  write(vault.db, () =>
    append(vault.db, {
      at: now,
      officerId: vault.officer.id,
      operation: 'note.add',
      inquiryId: inquiry,
      subject,
      details,
    }),
  );
}

/** Entry 1 is `vault.create`; these are 2 to 11. */
beforeEach(async () => {
  ({ vault } = await newVault());
  for (let number = 2; number <= 11; number += 1)
    add(`subject ${String(number)}`, number % 2 === 0 ? inquiryId : null, { number, urgent: true });
});

/** As someone would who has the key, a SQLite shell, and no scruples. */
function tamper(work: (db: Database.Database) => void): void {
  const triggers = vault.db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .all();
  for (const { name } of triggers) vault.db.exec(`DROP TRIGGER ${name}`);
  work(vault.db);
}

const exchange = (a: number, b: number) => (db: Database.Database) => {
  db.exec(`UPDATE audit_log SET sequence = 9999 WHERE sequence = ${String(a)}`);
  db.exec(`UPDATE audit_log SET sequence = ${String(a)} WHERE sequence = ${String(b)}`);
  db.exec(`UPDATE audit_log SET sequence = ${String(b)} WHERE sequence = 9999`);
};

/** Entry `from` goes to `to`, those between make room. */
const move = (from: number, to: number) => (db: Database.Database) => {
  const step = from > to ? -1 : 1;
  for (let at = from; at !== to; at += step) exchange(at, at + step)(db);
};

describe('the database refuses', () => {
  it.each([
    `UPDATE audit_log SET subject = 'x' WHERE sequence = 3`,
    `UPDATE audit_log SET hash = 'x'`,
    'DELETE FROM audit_log WHERE sequence = 11',
    'DELETE FROM audit_log',
    `REPLACE INTO audit_log SELECT sequence, at, officer_id, operation, inquiry_id, 'x', details, hash
     FROM audit_log WHERE sequence = 3`,
    `INSERT OR REPLACE INTO audit_log SELECT 12, at, officer_id, operation, inquiry_id, 'x', details,
     hash FROM audit_log WHERE sequence = 3`,
    `INSERT INTO audit_log SELECT 99, at, officer_id, operation, inquiry_id, 'x', details, 'x'
     FROM audit_log WHERE sequence = 3`,
    'UPDATE audit_head SET sequence = 3',
    'UPDATE audit_head SET broken_at = 3, sequence = 12',
    `REPLACE INTO audit_head VALUES (1, 3, 'x', NULL)`,
    'DELETE FROM audit_head',
  ])('%s', (sql) => {
    const before = list(vault.db, { inquiryId: null, before: null, limit: 99 });
    expect(() => vault.db.exec(sql)).toThrow(/append-only/);
    expect(list(vault.db, { inquiryId: null, before: null, limit: 99 })).toEqual(before);
    expect(verifyChain(vault.db)).toMatchObject({ ok: true });
  });
});

describe('a sound log', () => {
  it('verifies, also against the head of an old report', () => {
    const printed = head(vault.db);
    add('later', null);
    expect(printed.sequence).toBe(11);
    expect(verifyChain(vault.db, { against: printed })).toEqual({ ok: true, head: head(vault.db) });
  });

  it('lists pages, newest first, of one inquiry or all', () => {
    const sequences = (inquiry: InquiryId | null, before: number | null) =>
      list(vault.db, { inquiryId: inquiry, before, limit: 3 }).map((entry) => entry.sequence);
    expect(sequences(null, null)).toEqual([11, 10, 9]);
    expect(sequences(null, 9)).toEqual([8, 7, 6]);
    expect(sequences(inquiryId, null)).toEqual([10, 8, 6]);
    expect(list(vault.db, { inquiryId, before: null, limit: 1 })[0]).toMatchObject({
      officerName: 'Ana Costa',
      operation: 'note.add',
      details: { number: 10, urgent: true },
    });
  });
});

describe('names the first entry that is wrong', () => {
  const columns = ['at', 'officer_id', 'operation', 'inquiry_id', 'subject', 'details', 'hash'];
  it.each(columns)('altered: %s', (column) => {
    tamper((db) => {
      db.pragma('foreign_keys = OFF');
      db.exec(`UPDATE audit_log SET ${column} = 'tampered' || sequence WHERE sequence IN (4, 7)`);
    });
    expect(verifyChain(vault.db)).toEqual({ ok: false, sequence: 4, what: 'altered' });
  });

  it.each([1, 2, 6, 10])('removed: %i', (sequence) => {
    tamper((db) => db.exec(`DELETE FROM audit_log WHERE sequence = ${String(sequence)}`));
    expect(verifyChain(vault.db)).toEqual({ ok: false, sequence, what: 'removed' });
  });

  it.each([
    ['neighbours', exchange(4, 5), 4],
    ['far apart', exchange(3, 9), 3],
    ['moved up', move(9, 4), 4],
    ['moved down', move(4, 9), 4],
    ['the first two', exchange(1, 2), 1],
  ] as const)('reordered: %s', (_, change, sequence) => {
    tamper(change);
    expect(verifyChain(vault.db)).toEqual({ ok: false, sequence, what: 'reordered' });
  });

  it('truncated: the last entries are gone', () => {
    tamper((db) => db.exec('DELETE FROM audit_log WHERE sequence >= 9'));
    expect(verifyChain(vault.db)).toEqual({ ok: false, sequence: 9, what: 'truncated' });
  });

  it('truncated, and written on: the place stays known, and the vault usable', () => {
    vault.db.exec('DROP TRIGGER audit_log_no_delete');
    vault.db.exec('DELETE FROM audit_log WHERE sequence >= 9');
    for (let count = 0; count < 5; count += 1) {
      add('later', null);
      expect(verifyChain(vault.db)).toEqual({ ok: false, sequence: 9, what: 'truncated' });
    }
    expect(() => vault.db.exec('UPDATE audit_head SET broken_at = NULL')).toThrow(/append-only/);
    vault.db.exec('DROP TRIGGER audit_log_no_update');
    vault.db.exec(`UPDATE audit_log SET subject = 'x' WHERE sequence = 4`);
    expect(verifyChain(vault.db)).toEqual({ ok: false, sequence: 4, what: 'altered' });
  });

  it('truncated, with the kept head set back: only the printed head tells', () => {
    const printed = head(vault.db);
    tamper((db) => {
      db.exec('DELETE FROM audit_log WHERE sequence >= 9');
      db.exec(
        'UPDATE audit_head SET (sequence, hash) = (SELECT sequence, hash FROM audit_log WHERE sequence = 8)',
      );
    });
    expect(verifyChain(vault.db)).toMatchObject({ ok: true });
    expect(verifyChain(vault.db, { against: printed })).toEqual({
      ok: false,
      sequence: 9,
      what: 'truncated',
    });
  });

  it('rewritten to the end: only the printed head tells', () => {
    const printed = head(vault.db);
    tamper((db) => {
      db.exec('DELETE FROM audit_log WHERE sequence >= 10');
    });
    add('other 10', null);
    add('other 11', null);
    const last = head(vault.db);
    vault.db.prepare('UPDATE audit_head SET sequence = ?, hash = ?').run(last.sequence, last.hash);
    expect(verifyChain(vault.db)).toMatchObject({ ok: true });
    expect(verifyChain(vault.db, { against: printed })).toEqual({
      ok: false,
      sequence: 11,
      what: 'altered',
    });
  });
});

import { createHash } from 'node:crypto';
import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { lockVault, unlockVault } from '../../../electron/core/vault';
import { passphrase, temporaryFolder, type TestCore } from '../../helpers/core';
import { appointedOfficer } from '../../helpers/officers';
import { draftReport, openSample } from '../../helpers/sample';
import type { WritableDb } from '../../../electron/core/store';

// Each opens the vault several times and prints, seals and signs a report.
vi.setConfig({ testTimeout: 120_000 });

async function signed() {
  const core = await openSample();
  const { id: reportId } = await draftReport(core);
  await core.do('report.submit', { reportId });
  await core.asCommissioner();
  await core.do('report.approve', { reportId });
  await core.do('report.sign', { reportId });
  return { core, reportId };
}

/** As an attacker with a passphrase and the database in hand, past every handler. */
async function withDatabase(core: TestCore & { folder: string }, work: (db: WritableDb) => void) {
  await core.close();
  const now = new Date().toISOString();
  const { folder } = core;
  const vault = await unlockVault({ folder, officerName: 'A. Officer', passphrase, now });
  try {
    work(vault.db);
  } finally {
    lockVault(vault);
  }
}

it('the database itself keeps a signed report, and every version of an answer', async () => {
  const { core, reportId } = await signed();
  await withDatabase(core, (db) => {
    const change = (sql: string) => () => db.prepare(sql).run(reportId);
    expect(change(`UPDATE reports SET title = 'Other' WHERE id = ?`)).toThrow(/never changed/);
    expect(change(`UPDATE reports SET status = 'draft' WHERE id = ?`)).toThrow(/never changed/);
    expect(change('DELETE FROM reports WHERE id = ?')).toThrow(/never removed/);
    expect(() => db.prepare(`UPDATE answers SET value = '"no"'`).run()).toThrow(/only followed/);
  });
});

it('a frozen report cannot be exchanged for another content', async () => {
  const core = await openSample();
  const { id: reportId } = await draftReport(core);
  await core.do('report.submit', { reportId });
  await withDatabase(core, (db) => {
    const exchange = db.prepare(`UPDATE reports SET frozen = '{}' WHERE id = ?`);
    expect(() => exchange.run(reportId)).toThrow(/frozen/);
  });
});

it('a file that no longer has its hash is not handed over', async () => {
  const { core, reportId } = await signed();
  await withDatabase(core, (db) => {
    db.exec('DROP TRIGGER report_stages_stay');
    db.prepare(`UPDATE report_stages SET bytes = x'255044462d' WHERE report_id = ?`).run(reportId);
  });
  await core.asInvestigator();
  const target = path.join(await temporaryFolder(), 'report.pdf');
  expect(await core.fails('report.export', { reportId, path: target })).toBe('REPORT_NOT_INTACT');
});

it('nobody signs on top of a signature that was broken, though its hash was noted anew', async () => {
  const core = await openSample();
  const second = await appointedOfficer(core, 'C. Second', ['reviewer']);
  const { id: reportId } = await draftReport(core);
  await core.do('report.submit', { reportId });
  await core.asCommissioner();
  const { id: firstId } = (await core.do('vault.session', {}))?.officer ?? {};
  if (firstId === undefined) throw new Error('no session');
  await core.do('report.nameSignatories', { reportId, officerIds: [firstId, second.id] });
  await core.do('report.approve', { reportId });
  await core.do('report.sign', { reportId });
  await withDatabase(core, (db) => {
    db.exec('DROP TRIGGER report_stages_stay');
    const stages = db
      .prepare<[], { stage: number; bytes: Buffer }>(
        'SELECT stage, bytes FROM report_stages ORDER BY stage',
      )
      .all();
    const [print] = stages;
    if (print === undefined) throw new Error('no print');
    print.bytes.writeUInt8(print.bytes.readUInt8(2000) ^ 1, 2000);
    const hash = createHash('sha256');
    const save = db.prepare('UPDATE report_stages SET bytes = ?, sha256 = ? WHERE stage = ?');
    for (const { stage, bytes } of stages) {
      hash.update(bytes);
      save.run(bytes, hash.copy().digest('hex'), stage);
    }
  });
  await second.enter();
  expect(await core.fails('report.sign', { reportId })).toBe('REPORT_NOT_INTACT');
});

it('a file far larger than any report is not read into memory', async () => {
  const core = await openSample();
  const file = path.join(await temporaryFolder(), 'large.pdf');
  await writeFile(file, '');
  await truncate(file, 300 * 1024 * 1024); // sparse
  const input = { path: file, rootPath: null };
  expect(await core.fails('verify.file', input)).toBe('FILE_TOO_LARGE');
});

it('fingerprints tell no name, and differ from vault to vault', async () => {
  const stored: string[][] = [];
  for (let round = 0; round < 2; round++) {
    const core = await openSample();
    await withDatabase(core, (db) => {
      const rows = db.prepare<[], object>('SELECT * FROM identity_fingerprints').all();
      expect(JSON.stringify(rows)).not.toMatch(/obraz|vera|1980/i);
      const prints = db
        .prepare<[], { fingerprint: string }>('SELECT fingerprint FROM identity_fingerprints')
        .all();
      stored.push(prints.map(({ fingerprint }) => fingerprint));
    });
  }
  const [first = [], second = []] = stored;
  expect(first.length).toBeGreaterThan(5);
  expect(first.filter((one) => second.includes(one))).toEqual([]);
});

import { expect, it } from 'vitest';
import { lockVault, unlockVault } from '../../../electron/core/vault';
import type { WritableDb } from '../../../electron/core/store';
import { passphrase } from '../../helpers/core';
import { addPerson, gateOf, openDraft, writeSummary } from './gate-room';

/** Changes the database of a locked vault as an earlier version would have left it. */
async function behindTheCore(
  core: { readonly folder: string; readonly close: () => Promise<void> },
  work: (db: WritableDb) => void,
): Promise<void> {
  await core.close();
  const now = new Date().toISOString();
  const vault = await unlockVault({
    folder: core.folder,
    officerName: 'A. Officer',
    passphrase,
    now,
  });
  try {
    work(vault.db);
  } finally {
    lockVault(vault);
  }
}

it('identities of before wait for a cleared officer, who renews what is looked for', async () => {
  const { core, reportId, inquiryId } = await openDraft();
  await addPerson(core, { fullName: 'Jörg Ranthov' }, inquiryId);
  await behindTheCore(core, (db) => {
    db.exec(`DELETE FROM identity_fingerprints; UPDATE identities SET gate_version = 1;`);
  });
  await core.asCommissioner();
  expect((await gateOf(core, reportId)).waiting).toBe(2);

  await core.asInvestigator();
  expect((await gateOf(core, reportId)).waiting).toBe(0);
  await writeSummary(core, reportId, 'Joerg Ranthov and OBRAZTSOVA.');
  expect((await gateOf(core, reportId)).hits).toHaveLength(2);
  const log = await core.do('audit.list', { inquiryId: null, before: null, limit: 20 });
  const renewed = log.filter(({ operation }) => operation === 'identity.fingerprint');
  expect(renewed.map(({ details, officerName }) => ({ details, officerName }))).toEqual([
    { details: { identities: 2 }, officerName: 'A. Officer' },
  ]);

  await core.asInvestigator(); // nothing is left to do
  const later = await core.do('audit.list', { inquiryId: null, before: null, limit: 20 });
  expect(later.filter(({ operation }) => operation === 'identity.fingerprint')).toHaveLength(1);
});

it('a damaged identity keeps its fingerprints and waits; the vault opens all the same', async () => {
  const { core, reportId } = await openDraft();
  await behindTheCore(core, (db) => {
    db.exec(`UPDATE identities SET gate_version = 1, sealed = zeroblob(64);`);
  });
  await core.asInvestigator();
  await writeSummary(core, reportId, 'Obraztsova was heard.');
  expect(await gateOf(core, reportId)).toMatchObject({ waiting: 1, hits: [{ kind: 'name' }] });
});

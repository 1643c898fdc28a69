import { expect, it } from 'vitest';
import { findingTextOf } from '../../../shared/domain/findings/finding';
import type { OfficerId } from '../../../shared/domain/ids';
import { lockVault, unlockVault } from '../../../electron/core/vault';
import {
  inquiryWithEvent,
  openCore,
  passphrase,
  testCore,
  type TestCore,
} from '../../helpers/core';
import { acceptFinding } from '../../helpers/findings';
import { guideExample } from '../../helpers/guide-example';
import { quickKdf } from '../../helpers/paths';
import { reportText } from '../../helpers/sample';

const yaml = guideExample();

interface Place {
  readonly folder: string;
  readonly officerId: OfficerId;
}

async function meOf(core: TestCore & { readonly folder: string }): Promise<Place> {
  const me = await core.do('vault.session', {});
  if (me === null) throw new Error('no session');
  return { folder: core.folder, officerId: me.officer.id };
}

/** A file that was adopted under another Amparo, with a key that this one does not know. */
async function breakOwnFile(place: Place): Promise<void> {
  const vault = await unlockVault({
    ...place,
    passphrase,
    now: new Date().toISOString(),
    kdf: quickKdf,
  });
  vault.db.exec('DROP TRIGGER instrument_files_keep_history');
  vault.db
    .prepare("UPDATE instrument_files SET yaml = ?, sha256 = 'other' WHERE code = 'NAT'")
    .run(`${yaml}\nnovelty: 1\n`);
  lockVault(vault);
}

/** One accepted finding of an own standard beside one of the shipped law, and a draft report. */
async function withOwnFinding() {
  const core = await openCore();
  await core.do('instrument.add', { name: 'nat.yaml', yaml, signature: null, reason: 'Law' });
  const { inquiryId, authority, person, event } = await inquiryWithEvent(core);
  const { id: assessmentId } = await core.do('assessment.create', {
    inquiryId,
    subject: { kind: 'case', personId: person.id, eventId: event.id, authorityId: authority.id },
  });
  const bond = { bond: 'undated', source: 'Official gazette' } as const;
  await core.do('profile.save', {
    change: {
      kind: 'treaties',
      state: 'Cyprus',
      entries: [{ instrument: 'SHELTER-ACT', ...bond }],
    },
  });
  const answers = { 'NAT-Q01': 'closed', 'NAT-Q02': 'no' };
  for (const [questionId, value] of Object.entries(answers))
    await core.do('answer.set', {
      assessmentId,
      checklist: 'NAT',
      questionId,
      answer: {
        value,
        unknownReason: null,
        reason: 'Seen on the visit.',
        provenance: 'own_observation',
        evidenceIds: [],
      },
    });
  await core.do('finding.propose', { assessmentId });
  const rows = await core.do('finding.list', { inquiryId });
  const own = rows.find(({ standardId }) => standardId === 'NAT-01');
  if (own === undefined) throw new Error('NAT-01 was not proposed');
  await acceptFinding(core, own.id);
  const report = await core.do('report.create', { inquiryId, text: reportText });
  const place = await meOf(core);
  return { core, place, inquiryId, own, reportId: report.id, assessmentId };
}

/** The same after the own file has become unusable. */
async function withoutItsStandard() {
  const made = await withOwnFinding();
  const before = await made.core.do('finding.get', { findingId: made.own.id });
  await made.core.close();
  await breakOwnFile(made.place);
  const core = testCore();
  await core.do('vault.unlock', { ...made.place, passphrase });
  return { ...made, core, before };
}

it('shows a finding whose standard is not in the law in force, and loses nothing of it', async () => {
  const { core, inquiryId, own, before } = await withoutItsStandard();
  const { unusable } = await core.do('instrument.list', {});
  expect(unusable).toMatchObject([{ code: 'NAT', usedInstead: null }]);

  const rows = await core.do('finding.list', { inquiryId });
  const row = rows.find(({ id }) => id === own.id);
  expect(row).toMatchObject({
    standardId: 'NAT-01',
    // as the file called it when it could be read
    standardTitle: own.standardTitle,
    standardMissing: true,
    status: 'accepted',
    checklistSays: 'Not in the law in force',
    outdated: false,
  });
  const shown = await core.do('finding.get', { findingId: own.id });
  expect(findingTextOf(shown)).toEqual(findingTextOf(before));
  expect(shown.allowedVerbs).toEqual([]);
});

it('can be opened again, corrected and rejected, but not accepted', async () => {
  const { core, own } = await withoutItsStandard();
  const findingId = own.id;
  const { revision, ...finding } = await core.do('finding.reopen', { findingId });
  const text = { ...findingTextOf(finding), analysis: 'To be looked at.' };
  await core.do('finding.update', { findingId, revision, text });
  expect(await core.fails('finding.accept', { findingId })).toBe('FINDING_STANDARD_MISSING');
  const reject = { findingId, reason: 'The file cannot be used.' };
  expect(await core.do('finding.reject', reject)).toMatchObject({
    status: 'rejected',
    analysis: 'To be looked at.',
  });
});

it('keeps a report open to be read, and refuses to submit it', async () => {
  const { core, own, reportId, inquiryId } = await withoutItsStandard();
  const preview = await core.do('report.preview', { reportId });
  expect(preview.findings.map(({ standard }) => standard.id)).not.toContain('NAT-01');
  const report = await core.do('report.get', { reportId });
  expect(report.standardsMissing).toEqual([{ id: own.id, title: own.standardTitle }]);
  expect(await core.fails('report.submit', { reportId })).toBe('REPORT_STANDARD_MISSING');

  await core.do('finding.reopen', { findingId: own.id });
  await core.do('report.submit', { reportId });
  expect(await core.do('finding.list', { inquiryId })).toMatchObject([{ status: 'proposed' }]);
});

it('lets the rest of the vault go on: profiles, other law, and the mended file', async () => {
  const { core, inquiryId, own } = await withoutItsStandard();
  const change = {
    kind: 'treaties' as const,
    state: 'Cyprus',
    entries: [{ instrument: 'ICCPR', bond: 'undated' as const, source: 'Depositary' }],
  };
  await core.do('profile.preview', { change });
  await core.do('profile.save', { change });

  // Another own file can be adopted meanwhile: it takes no standard away that was in force.
  const other = yaml
    .replaceAll('NAT', 'VIS')
    .replaceAll('CLOSED_SHELTER', 'LOCKED')
    .replaceAll('SHELTER-ACT', 'VISIT-ACT')
    .replaceAll('shelter inspectorate', 'visiting body');
  await core.do('instrument.add', {
    name: 'vis.yaml',
    yaml: other,
    signature: null,
    reason: 'Guide',
  });
  const mended = yaml.replace('version: 1.0.0', 'version: 1.0.1');
  await core.do('instrument.add', {
    name: 'nat.yaml',
    yaml: mended,
    signature: null,
    reason: 'Mended',
  });
  const rows = await core.do('finding.list', { inquiryId });
  expect(rows.find(({ id }) => id === own.id)).toMatchObject({
    standardMissing: false,
    outdated: false,
    status: 'accepted',
  });
});

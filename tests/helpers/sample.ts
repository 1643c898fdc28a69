import type { OfficerId } from '../../shared/domain/ids';
import type { Report } from '../../shared/domain/reports/report';
import { buildSample, loadSampleCase, type BuiltSample } from '../../electron/core/sample';
import { chooseOwn, givenPassphrase, openCore, passphrase, type TestCore } from './core';
import { acceptFinding } from './findings';
import { resourcesFolder } from './paths';

export const commissionerPassphrase = 'nine copper kettles on a winter sill';

/** A vault with the sample inquiry, open for its investigator, and a commissioner besides. */
export async function openSample(now?: () => Date) {
  const core = await openCore(now);
  const me = await core.do('vault.session', {});
  if (me === null) throw new Error('no session');
  const commissioner = await core.do('officer.add', {
    name: 'B. Commissioner',
    roles: ['commissioner'],
    clearedForIdentities: false,
    passphrase: givenPassphrase,
  });
  const unlock = (officerId: OfficerId, secret: string) => () =>
    core.do('vault.unlock', { folder: core.folder, officerId, passphrase: secret });
  const { folder } = core;
  await chooseOwn(core, { folder, officerId: commissioner.id }, commissionerPassphrase);
  await unlock(me.officer.id, passphrase)();
  const built = await buildSample(core.do, await loadSampleCase(resourcesFolder));
  return {
    ...core,
    ...built,
    asCommissioner: unlock(commissioner.id, commissionerPassphrase),
    asInvestigator: unlock(me.officer.id, passphrase),
  };
}

export const reportText = {
  title: 'Handing over of a young woman',
  addressee: 'Minister of Justice',
  audience: 'authority',
  summary: 'The police handed her back.',
  methodAndLimits: '',
} as const;

type Sample = TestCore & BuiltSample;

/** Proposes and accepts every finding, and drafts a report. */
export async function draftReport(core: Sample): Promise<Report> {
  await core.do('finding.propose', { assessmentId: core.assessmentId });
  for (const { id } of await core.do('finding.list', { inquiryId: core.inquiryId }))
    await acceptFinding(core, id);
  return core.do('report.create', { inquiryId: core.inquiryId, text: reportText });
}

import type { InquiryId, PersonId, ReportId } from '../../../shared/domain/ids';
import type { Identity } from '../../../shared/domain/people/person';
import type { TestCore } from '../../helpers/core';
import { draftReport, openSample, reportText } from '../../helpers/sample';
import { nobody } from '../../unit/privacy-gate/search-for';

/** The sample with a draft report in which something can be written. */
export async function openDraft(now?: () => Date) {
  const core = await openSample(now);
  const { id: reportId } = await draftReport(core);
  return { core, reportId, inquiryId: core.inquiryId };
}

/** Writes the summary of a draft. */
export async function writeSummary(core: TestCore, reportId: ReportId, summary: string) {
  const { revision } = await core.do('report.get', { reportId });
  await core.do('report.update', { reportId, revision, text: { ...reportText, summary } });
}

export const gateOf = (core: TestCore, reportId: ReportId) => core.do('report.gate', { reportId });

/** The only hit there is. */
export async function onlyHit(core: TestCore, reportId: ReportId) {
  const { hits } = await gateOf(core, reportId);
  const [hit] = hits;
  if (hit === undefined || hits.length > 1) throw new Error(`${String(hits.length)} hits`);
  return hit;
}

/** A person with an identity, in an inquiry of its own or in a given one. */
export async function addPerson(
  core: TestCore,
  identity: Partial<Identity>,
  inquiry?: InquiryId,
): Promise<{ inquiryId: InquiryId; personId: PersonId }> {
  const inquiryId =
    inquiry ??
    (
      await core.do('inquiry.create', {
        title: 'Another',
        type: 'complaint',
        openedOn: '2026-03-02',
        complainant: '',
        summary: '',
      })
    ).id;
  const { id: personId } = await core.do('person.add', {
    inquiryId,
    role: 'person_concerned',
    note: '',
  });
  await core.do('identity.save', { inquiryId, personId, identity: { ...nobody, ...identity } });
  return { inquiryId, personId };
}

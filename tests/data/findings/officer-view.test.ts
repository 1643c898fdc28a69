import { describe, expect, it } from 'vitest';
import { findingTextOf } from '../../../shared/domain/findings/finding';
import type { DisputedOutcome } from '../../../shared/domain/assessments/dispute';
import { acceptFinding } from '../../helpers/findings';
import { appointedOfficer } from '../../helpers/officers';
import { openSample, reportText } from '../../helpers/sample';

const reason = 'The custody log of that night says otherwise, and it was written at the time.';

async function sample() {
  const core = await openSample();
  const { assessmentId, inquiryId } = core;
  const raise = (standardId: string, outcome: DisputedOutcome, why = reason) => {
    const checklist = standardId.slice(0, 3);
    return core.do('dispute.raise', { assessmentId, checklist, standardId, outcome, reason: why });
  };
  const propose = async (standardId: string) => {
    await core.do('finding.propose', { assessmentId });
    const rows = await core.do('finding.list', { inquiryId });
    const row = rows.find((one) => one.standardId === standardId);
    if (row === undefined) throw new Error(`${standardId} was not proposed`);
    return core.do('finding.get', { findingId: row.id });
  };
  const preview = async () => {
    const { id: reportId } = await core.do('report.create', { inquiryId, text: reportText });
    return { reportId, model: await core.do('report.preview', { reportId }) };
  };
  return { core, raise, propose, preview, inquiryId, assessmentId };
}

/** A standard that the sample's checklist finds met. */
async function compliantStandard(core: Awaited<ReturnType<typeof sample>>['core']) {
  const view = await core.do('assessment.open', {
    assessmentId: core.assessmentId,
    checklist: 'DET',
  });
  const found = view.results.find(
    ({ outcome, kind, effect }) =>
      outcome === 'INSUFFICIENT INFORMATION' && kind === 'standard' && effect !== 'BENCHMARK',
  );
  if (found === undefined) throw new Error('no undecided standard in the sample');
  return found.standardId;
}

describe('where the officer says breach and the checklist does not', () => {
  it('proposes a finding that says whose view it is, and can be accepted', async () => {
    const { core, raise, propose, preview } = await sample();
    const standardId = await compliantStandard(core);
    await raise(standardId, 'BREACH INDICATED');
    const finding = await propose(standardId);
    expect(finding).toMatchObject({ restsOnOfficer: true, outdated: false, status: 'proposed' });
    expect(finding.checklistSays).toBe('Needs information');
    expect(finding.conclusion).toMatch(/view of the officer.*result of the checklist differs/);
    expect(finding.analysis).toContain(reason);
    await acceptFinding(core, finding.id);
    const { model } = await preview();
    expect(model.findings[0]).toMatchObject({
      outcomeLabel: 'Needs information',
      officerView: { reason, isOnEarlierResult: false },
    });
    expect(JSON.stringify(model)).not.toContain('A. Officer');
  });

  it('is outdated once the view is withdrawn', async () => {
    const { core, raise, propose, assessmentId } = await sample();
    const standardId = await compliantStandard(core);
    await raise(standardId, 'BREACH INDICATED');
    const { id: findingId } = await propose(standardId);
    const subject = { assessmentId, checklist: 'DET', standardId };
    await core.do('dispute.withdraw', { ...subject, reason: '' });
    expect((await core.do('finding.get', { findingId })).outdated).toBe(true);
    expect(await core.fails('finding.accept', { findingId })).toBe('FINDING_OUTDATED');
  });
});

describe('where the checklist says breach and the officer does not', () => {
  it('the proposal stays in sight, marked, and a report prints both views', async () => {
    const { core, raise, propose, preview } = await sample();
    await raise('DET-08', 'COMPLIANT');
    const finding = await propose('DET-08');
    expect(finding).toMatchObject({ restsOnOfficer: false, outdated: false });
    expect(finding.dispute).toMatchObject({ outcome: 'COMPLIANT', reason });
    await acceptFinding(core, finding.id);
    const { model } = await preview();
    const both = { outcomeLabel: 'Breach indicated', officerView: { outcomeLabel: 'Compliant' } };
    expect(model.findings[0]).toMatchObject(both);
    const row = model.annex.find(({ standardId }) => standardId === 'DET-08');
    expect(row).toMatchObject({ outcome: 'Breach indicated', officerView: { reason } });
    expect(model.annex.filter(({ officerView }) => officerView !== null)).toHaveLength(1);
  });

  it('the privacy gate searches the reasons, in the finding and in the annex', async () => {
    const { core, raise, propose, preview } = await sample();
    const [person] = await core.do('person.list', { inquiryId: core.inquiryId });
    if (person === undefined) throw new Error('no person in the sample');
    await core.do('identity.save', {
      inquiryId: core.inquiryId,
      personId: person.id,
      identity: {
        fullName: 'Ekaterina Volkonskaya',
        aliases: [],
        birthDate: '',
        nationality: '',
        documentNumbers: [],
        contact: [],
      },
    });
    await raise('DET-08', 'COMPLIANT', 'Ekaterina Volkonskaya had signed the release herself.');
    const { id: findingId } = await propose('DET-08');
    await acceptFinding(core, findingId);
    const { reportId } = await preview();
    expect(await core.fails('report.submit', { reportId })).toBe('REPORT_GATE_STOPPED');
  });

  it('whoever gave the printed reasons neither approves nor signs the report', async () => {
    const { core, raise, preview, inquiryId } = await sample();
    const both = await appointedOfficer(core, 'C. Both', ['investigator']);
    const { reportId } = await preview();
    await both.enter();
    await raise('DET-08', 'COMPLIANT');
    await core.asInvestigator();
    expect(inquiryId).toBe(core.inquiryId);
    await core.do('report.submit', { reportId });
    await both.enter();
    expect(await core.fails('report.approve', { reportId })).toBe('REPORT_OWN_APPROVAL');
  });
});

describe('unsettled law', () => {
  it('gives an observation on policy, never a finding of breach', async () => {
    const { core, propose, preview, assessmentId } = await sample();
    const answers = [
      ['SUB-Q06', 'non_national'],
      ['RES-Q01', 'yes'],
      ['RES-Q11', 'no'],
    ] as const;
    for (const [questionId, value] of answers)
      await core.do('answer.set', {
        assessmentId,
        checklist: 'RES',
        questionId,
        answer: { value, unknownReason: null, reason: '', provenance: null, evidenceIds: [] },
      });
    const finding = await propose('RES-03');
    expect(finding).toMatchObject({ kind: 'observation', outdated: false });
    expect(finding.conclusion).toMatch(/without a finding of breach/);
    const { id: findingId, revision } = finding;
    const write = (conclusion: string, at: number) =>
      core.do('finding.update', {
        findingId,
        revision: at,
        text: { ...findingTextOf(finding), conclusion },
      });
    const worse = await write('The refusal was a violation of the law.', revision);
    expect(await core.fails('finding.accept', { findingId })).toBe('FINDING_WORDING');
    await write('The institution observes that grounds were not examined.', worse.revision);
    await acceptFinding(core, findingId);
    const { model } = await preview();
    expect(model.findings[0]).toMatchObject({ kind: 'observation' });
    expect(model.findings[0]?.outcomeLabel).toMatch(/no finding of breach/);
    expect(model.findings[0]?.qualifiers).toContain('OBSERVATION');
  });
});

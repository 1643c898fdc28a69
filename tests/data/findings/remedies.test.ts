/** Part E in a finding: chosen, kept, suggested to checklist REM, printed; EXP-18 holds the rest back. */
import { describe, expect, it } from 'vitest';
import { findingTextOf, type FindingText } from '../../../shared/domain/findings/finding';
import type { RemedyChoice } from '../../../shared/domain/remedies/remedy';
import { acceptFinding } from '../../helpers/findings';
import { openSample, reportText } from '../../helpers/sample';

const compensation: RemedyChoice[] = [
  { form: 'compensation', value: 'moral_damage', standing: 'due' },
  { form: 'compensation', value: 'medical_costs', standing: 'obtained' },
];
const apology: RemedyChoice = {
  form: 'satisfaction',
  value: 'acknowledgement_or_apology',
  standing: 'due',
};

async function withFinding() {
  const core = await openSample();
  const { assessmentId, inquiryId } = core;
  await core.do('finding.propose', { assessmentId });
  const rows = await core.do('finding.list', { inquiryId });
  const findingId = rows.find(({ standardId }) => standardId === 'DET-08')?.id;
  if (findingId === undefined) throw new Error('DET-08 was not proposed');
  const get = () => core.do('finding.get', { findingId });
  const write = async (part: Partial<FindingText>) => {
    const finding = await get();
    const text = { ...findingTextOf(finding), ...part };
    return core.do('finding.update', { findingId, revision: finding.revision, text });
  };
  const answer = (questionId: string, value: string | string[]) =>
    core.do('answer.set', {
      assessmentId,
      checklist: 'REM',
      questionId,
      answer: { value, unknownReason: null, reason: '', provenance: null, evidenceIds: [] },
    });
  const rem = () => core.do('assessment.open', { assessmentId, checklist: 'REM' });
  return { core, inquiryId, findingId, get, write, answer, rem };
}

describe('reparation in a finding', () => {
  it('is offered in five forms, with the draft principles beside them as drafts', async () => {
    const { get } = await withFinding();
    const { remedyForms, remedies } = await get();
    expect(remedies).toEqual([]);
    expect(remedyForms.map(({ form }) => form)).toEqual([
      'restitution',
      'compensation',
      'rehabilitation',
      'satisfaction',
      'non_repetition',
    ]);
    const drafts = remedyForms.flatMap(({ draftPrinciples }) => draftPrinciples);
    expect(drafts.map(({ standardId }) => standardId)).toContain('DBP-18');
    for (const { label } of drafts) expect(label).not.toMatch(/breach/i);
  });

  it('is kept as it was chosen, and shown again', async () => {
    const { core, get, write } = await withFinding();
    await write({ remedies: compensation });
    const { remedies } = await get();
    expect(remedies).toHaveLength(2);
    expect(remedies).toEqual(expect.arrayContaining(compensation));
    const none: RemedyChoice = { form: 'compensation', value: 'none', standing: 'due' };
    const finding = await get();
    const text = { ...findingTextOf(finding), remedies: [...compensation, none] };
    const update = { findingId: finding.id, revision: finding.revision, text };
    expect(await core.fails('finding.update', update)).toBe('INPUT_INVALID');
    await write({ remedies: [none] });
    expect((await get()).remedies).toEqual([none]);
  });

  it('suggests answers in the same assessment, and sets none', async () => {
    const { write, answer, rem } = await withFinding();
    await write({ remedies: compensation });
    const before = await rem();
    const question = (id: string, view = before) => view.questions.find((one) => one.id === id);
    expect(question('REM-Q07')?.answer).toBeNull();
    expect(question('REM-Q07')?.suggestion?.value).toEqual([
      'medical_costs',
      'moral_damage',
      '...',
    ]);
    expect(question('REM-Q08')?.suggestion?.value).toEqual([
      'medical_costs',
      '!moral_damage',
      '...',
    ]);
    const after = await answer('REM-Q07', ['medical_costs', 'moral_damage', '...']);
    expect(question('REM-Q07', after)?.suggestion).toBeNull();
  });

  it('is suggested by the answers of the checklist, and chosen by nobody but the officer', async () => {
    const { get, answer } = await withFinding();
    await answer('REM-Q05', ['residence_status', '...']);
    const { remedies, remedyForms } = await get();
    expect(remedies).toEqual([]);
    const suggested = remedyForms[0]?.options.filter((option) => option.suggested !== null);
    expect(suggested).toEqual([
      { value: 'residence_status', label: 'Residence status', suggested: 'due' },
    ]);
  });

  it('is printed with what is recommended, what is there, and the yardstick', async () => {
    const { core, inquiryId, findingId, write } = await withFinding();
    await write({ remedies: compensation });
    await core.do('answer.set', {
      assessmentId: core.assessmentId,
      checklist: 'DBP',
      questionId: 'DBP-Q18',
      answer: { value: 'no', unknownReason: null, reason: '', provenance: null, evidenceIds: [] },
    });
    await acceptFinding(core, findingId);
    const { id: reportId } = await core.do('report.create', {
      inquiryId,
      subjectKind: 'case',
      text: reportText,
    });
    const { findings } = await core.do('report.preview', { reportId });
    expect(findings[0]?.reparation).toEqual([
      {
        form: 'compensation',
        items: [
          { value: 'moral_damage', label: 'Moral damage', standing: 'due' },
          { value: 'medical_costs', label: 'Medical costs', standing: 'obtained' },
        ],
        draftPrinciples: expect.arrayContaining([
          'State compensation (principle 9(a)(iii)): Draft principle not met',
          'Civil damages (principle 9(a)(i)): Needs information',
        ]) as string[], // the matcher stands for a list
      },
    ]);
  });
});

describe('a finding on reparation itself', () => {
  it('lists each item that is due and not obtained in its recommendation, to be read and changed', async () => {
    const { core, inquiryId, answer } = await withFinding();
    await answer('REM-Q07', ['moral_damage', 'loss_of_earnings', 'medical_costs', '...']);
    await answer('REM-Q08', ['none']);
    await answer('REM-Q05', ['residence_status', 'return_of_property', '...']);
    await answer('REM-Q06', ['none']);
    await core.do('finding.propose', { assessmentId: core.assessmentId });
    const rows = await core.do('finding.list', { inquiryId });
    const of = async (standardId: string) => {
      const row = rows.find((one) => one.standardId === standardId);
      if (row === undefined) throw new Error(`${standardId} was not proposed`);
      return core.do('finding.get', { findingId: row.id });
    };
    const restitution = await of('REM-05');
    expect(restitution.recommendation).toBe(
      `${restitution.standardRecommends}\n\nBy way of restitution, the institution recommends: return of property; residence status.`,
    );
    expect(restitution.remedies.map(({ standing }) => standing)).toEqual(['due', 'due']);
    expect((await of('REM-06')).recommendation).toContain(
      'moral damage; loss of earnings; medical costs.',
    );
  });

  it('measures the way to every form by the standards and drafts on access', async () => {
    const { get } = await withFinding();
    const { remedyAccess } = await get();
    const ids = (of: readonly { readonly standardId: string }[]) =>
      of.map(({ standardId }) => standardId);
    expect(ids(remedyAccess.standards)).toEqual(expect.arrayContaining(['REM-01', 'REM-10']));
    expect(ids(remedyAccess.draftPrinciples)).toContain('DBP-05');
    expect(ids(remedyAccess.draftPrinciples)).not.toContain('DBP-27'); // no child
  });
});

describe('rights that a wrong identification cost', () => {
  it('feed the reparation that is suggested, and the finding on them (IDN-04)', async () => {
    const { core, inquiryId, get, answer, rem } = await withFinding();
    await answer('IDN-Q07', 'irregular_migrant');
    await answer('IDN-Q12', 'yes');
    await answer('IDN-Q13', ['liberty', 'medical_care', 'protection_from_return', '...']);
    const { remedyForms } = await get();
    const suggested = remedyForms.flatMap(({ form, options }) =>
      options.flatMap((one) => (one.suggested === 'due' ? [`${form} ${one.value}`] : [])),
    );
    expect(suggested).toEqual(['rehabilitation medical_care']); // the holding has ended
    const asked = (await rem()).questions.find(({ id }) => id === 'REM-Q11');
    expect(asked?.suggestion).toMatchObject({
      value: ['medical_care', '...'],
      because: 'the wrong or missing identification cost the person this right',
    });
    await core.do('finding.propose', { assessmentId: core.assessmentId });
    const rows = await core.do('finding.list', { inquiryId });
    const row = rows.find(({ standardId }) => standardId === 'IDN-04');
    if (row === undefined) throw new Error('IDN-04 was not proposed');
    const finding = await core.do('finding.get', { findingId: row.id });
    expect(finding.recommendation).toMatch(/For rehabilitation, .*: medical care\.$/);
  });
});

describe('satisfaction', () => {
  it('is held back until disclosure is known to do no harm and the person agrees (EXP-18)', async () => {
    const { core, findingId, get, write, answer } = await withFinding();
    await write({ remedies: [apology], responsibility: 'own_act_or_omission' });
    expect((await get()).disclosureHarms).toBe('unknown');
    const refused = async () =>
      expect(await core.fails('finding.accept', { findingId })).toBe('FINDING_SATISFACTION');
    await refused();
    await answer('REM-Q14', 'yes');
    await write({ satisfactionAgreed: 'yes' });
    await refused();
    await answer('REM-Q14', 'no');
    await write({ satisfactionAgreed: 'no' });
    await refused();
    await write({ satisfactionAgreed: 'yes' });
    expect((await core.do('finding.accept', { findingId })).status).toBe('accepted');
  });

  it('stops a report when the answer changes after the finding was accepted', async () => {
    const { core, inquiryId, findingId, write, answer } = await withFinding();
    await answer('REM-Q14', 'no');
    const satisfactionAgreed = 'yes';
    await write({ remedies: [apology], responsibility: 'both', satisfactionAgreed });
    await core.do('finding.accept', { findingId });
    await answer('REM-Q14', 'yes');
    const { id: reportId } = await core.do('report.create', {
      inquiryId,
      subjectKind: 'case',
      text: reportText,
    });
    expect(await core.fails('report.submit', { reportId })).toBe('FINDING_SATISFACTION');
  });
});

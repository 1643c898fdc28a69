import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import {
  subjectInWords,
  SubjectKind,
  type NewSubject,
} from '../../../shared/domain/assessments/subject';
import type { AssessmentId } from '../../../shared/domain/ids';
import { fits } from '../../../shared/law';
import { inquiryWithEvent, openCore, type TestCore } from '../../helpers/core';
import { theLaw } from '../../helpers/law/the-law';

type File = Awaited<ReturnType<typeof inquiryWithEvent>>;

const subjectsOf = ({ person, event, authority }: File): Record<SubjectKind, NewSubject> => ({
  case: { kind: 'case', personId: person.id, eventId: event.id, authorityId: authority.id },
  measure: {
    kind: 'measure',
    title: 'Operation Lantern',
    measure: 'raid_or_rescue',
    authorityId: authority.id,
    scope: 'Bars in Limassol',
    from: '2026-02',
    until: '2026-03-04',
  },
  system: {
    kind: 'system',
    title: 'National response',
    state: 'Cyprus',
    from: '~2020',
    until: '2024',
  },
});

async function fileWith(kinds: readonly SubjectKind[]) {
  const core = await openCore(() => new Date('2026-11-20T09:00:00Z'));
  const file = await inquiryWithEvent(core);
  const { inquiryId } = file;
  const ids = new Map<SubjectKind, AssessmentId>();
  for (const kind of kinds) {
    const row = await core.do('assessment.create', { inquiryId, subject: subjectsOf(file)[kind] });
    ids.set(kind, row.id);
  }
  const idOf = (kind: SubjectKind): AssessmentId => {
    const id = ids.get(kind);
    if (id === undefined) throw new Error(`no ${kind}`);
    return id;
  };
  return { core, file, inquiryId, idOf };
}

const answering =
  (core: TestCore, assessmentId: AssessmentId) => (questionId: string, value: AnswerValue) =>
    core.do('answer.set', {
      assessmentId,
      checklist: questionId.slice(0, 3),
      questionId,
      answer: {
        value,
        unknownReason: null,
        reason: '',
        provenance: 'own_observation',
        sourceDate: null,
        evidenceIds: [],
      },
    });

/** A breach of EST-12 and of EST-09 (a system-level standard of the measure's checklist). */
const badMeasure = [
  ['EST-Q17', 'yes'],
  ['EST-Q13', 'no'],
] as const;
/** RBA-01 and the both-level CJR-16 are missed; CJR-08, of level case, would be. */
const badSystem = [
  ['RBA-Q05', 'yes'],
  ['CJR-Q20', 'no'],
  ['CJR-Q09', 'yes'],
  ['CJR-Q10', 'no'],
] as const;

/** Every standard that fits the kind, sorted by id. */
const fittingTo = async (kind: SubjectKind) =>
  [...(await theLaw()).standards.values()]
    .filter((standard) => fits(standard, kind))
    .map(({ id }) => id)
    .toSorted();

describe('an assessment', () => {
  it('says what it audits in one line, whatever it is', async () => {
    const { core, inquiryId } = await fileWith(SubjectKind.options);
    const rows = await core.do('assessment.list', { inquiryId });
    expect(rows.map(({ subject }) => subjectInWords(subject)).toSorted()).toEqual([
      'Cyprus: National response, about 2020 to 2024',
      'Operation Lantern (raid or rescue), Bars in Limassol, Border Police, February 2026 to 4 March 2026',
      'Person A, Held at the station, Border Police',
    ]);
  });

  it('is started once for each subject, and again for another period', async () => {
    const { core, file, inquiryId } = await fileWith(SubjectKind.options);
    for (const kind of SubjectKind.options) {
      const subject = subjectsOf(file)[kind];
      expect(await core.fails('assessment.create', { inquiryId, subject })).toBe(
        'ASSESSMENT_EXISTS',
      );
    }
    const { measure, system } = subjectsOf(file);
    for (const subject of [measure, system]) {
      if (subject.kind === 'case') throw new Error('no period');
      await core.do('assessment.create', { inquiryId, subject: { ...subject, until: null } });
      const reversed = { ...subject, from: '2025', until: '2024-12' };
      expect(await core.fails('assessment.create', { inquiryId, subject: reversed })).toBe(
        'DATES_REVERSED',
      );
    }
    const other = await inquiryWithEvent(core);
    const foreign = subjectsOf(other).measure;
    expect(await core.fails('assessment.create', { inquiryId, subject: foreign })).toBe(
      'NOT_FOUND',
    );
  });

  it.each(SubjectKind.options)('of a %s shows no standard that does not fit it', async (kind) => {
    const { core, idOf } = await fileWith([kind]);
    const assessmentId = idOf(kind);
    const fitting = await core.do('law.checklists', { subject: kind });
    expect(fitting.length).toBeGreaterThan(0);
    const shown: string[] = [];
    for (const { id: checklist } of await core.do('law.checklists', {})) {
      const view = await core.do('assessment.open', { assessmentId, checklist });
      const known = fitting.find(({ id }) => id === checklist);
      expect(view.results.length).toBe(known?.standards ?? 0);
      if (view.results.length === 0 && kind !== 'case') expect(view.questions).toEqual([]);
      shown.push(...view.results.map(({ standardId }) => standardId));
    }
    expect(shown.toSorted()).toEqual(await fittingTo(kind));
  });

  it('of a measure asks EST alone; of a system no question that only cases are asked', async () => {
    const { core, idOf } = await fileWith(['measure', 'system']);
    const measured = await core.do('law.checklists', { subject: 'measure' });
    expect(measured.map(({ id, standards }) => [id, standards])).toEqual([['EST', 12]]);
    const system = await core.do('assessment.open', {
      assessmentId: idOf('system'),
      checklist: 'CJR',
    });
    const asked = system.questions.map(({ id }) => id);
    expect(asked).toContain('CJR-Q20');
    expect(asked).not.toContain('CJR-Q10'); // of CJR-08, one investigation
  });
});

describe('system standards in a case file', () => {
  it('are shown on demand, marked, answered, and never proposed', async () => {
    const { core, idOf, inquiryId } = await fileWith(['case']);
    const assessmentId = idOf('case');
    const open = { assessmentId, checklist: 'EST' };
    const plain = await core.do('assessment.open', open);
    expect(plain.results).toHaveLength(7);
    expect(plain).toMatchObject({ systemStandards: 5, withSystem: false });
    expect(plain.questions.map(({ id }) => id)).not.toContain('EST-Q13');
    const whole = await core.do('assessment.open', { ...open, withSystem: true });
    expect(whole.results).toHaveLength(12);
    const marked = whole.results.filter(({ isOnDemand }) => isOnDemand);
    expect(marked.map(({ level }) => level)).toEqual(Array(5).fill('system'));
    const answer = answering(core, assessmentId);
    for (const [question, value] of badMeasure) await answer(question, value);
    const after = await core.do('assessment.open', { ...open, withSystem: true });
    const outcomeOf = (id: string) =>
      after.results.find(({ standardId }) => standardId === id)?.outcome;
    expect(outcomeOf('EST-09')).toBe('BREACH INDICATED');
    await core.do('finding.propose', { assessmentId });
    const found = await core.do('finding.list', { inquiryId });
    expect(found.map(({ standardId }) => standardId)).toEqual(['EST-12']);
    const [row] = await core.do('assessment.list', { inquiryId });
    expect(row?.outcomes['BREACH INDICATED']).toBe(1);
    const listed = await core.do('law.checklists', { subject: 'case' });
    expect(listed.map(({ id }) => id)).not.toContain('MON');
    const withSystem = await core.do('law.checklists', { subject: 'case', withSystem: true });
    expect(withSystem.map(({ id }) => id)).toContain('MON');
  });
});

async function findingsOn(kind: SubjectKind, answers: readonly (readonly [string, string])[]) {
  const { core, idOf, inquiryId } = await fileWith([kind]);
  const answer = answering(core, idOf(kind));
  for (const [question, value] of answers) await answer(question, value);
  await core.do('finding.propose', { assessmentId: idOf(kind) });
  return { core, inquiryId, found: await core.do('finding.list', { inquiryId }) };
}

describe('findings', () => {
  it('on a measure name it and its authority', async () => {
    const { core, found } = await findingsOn('measure', badMeasure);
    expect(found.map(({ standardId }) => standardId)).toEqual(['EST-09', 'EST-12']);
    const finding = await core.do('finding.get', { findingId: found[0]!.id });
    expect(finding.addressee).toBe('Border Police');
    expect(finding.conclusion).toContain('Border Police');
  });

  it('on a system speak of the State and are addressed to the bodies that owe the standard', async () => {
    const { core, found } = await findingsOn('system', badSystem);
    expect(found.map(({ standardId }) => standardId).toSorted()).toEqual(['CJR-16', 'RBA-01']);
    const rights = found.find(({ standardId }) => standardId === 'RBA-01');
    const finding = await core.do('finding.get', { findingId: rights!.id });
    expect(finding.addressee).toBe('Cyprus: ministry, legislature');
    expect(finding.conclusion).toContain('Cyprus');
  });

  it('rest on the silence of any authority of the State whose system is examined', async () => {
    const { core, idOf, file, inquiryId } = await fileWith(['measure', 'system']);
    const shown = 'PRE-Q23';
    const request = await core.do('request.add', {
      inquiryId,
      authorityId: file.authority.id,
      subject: 'Steps against complicity',
      questionIds: [shown, 'EST-Q03'],
      servedOn: '2026-09-01',
      expiresOn: '2026-10-01',
    });
    await core.do('request.setReply', { inquiryId, requestId: request.id, reply: 'none' });
    await answering(core, idOf('measure'))('EST-Q02', 'yes');
    for (const [kind, standardId] of [
      ['measure', 'EST-01'],
      ['system', 'PRE-18'],
    ] as const) {
      const { result } = await core.do('assessment.explain', {
        assessmentId: idOf(kind),
        standardId,
      });
      expect([kind, result.outcome, result.qualifiers]).toEqual([
        kind,
        'BREACH INDICATED',
        expect.arrayContaining(['BY SILENCE']),
      ]);
    }
  });
});

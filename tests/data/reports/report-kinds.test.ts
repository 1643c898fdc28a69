import { describe, expect, it } from 'vitest';
import type { NewSubject, SubjectKind } from '../../../shared/domain/assessments/subject';
import { fits } from '../../../shared/law';
import { inquiryWithEvent, openCore } from '../../helpers/core';
import { acceptFinding } from '../../helpers/findings';
import { theLaw } from '../../helpers/law/the-law';
import { reportText } from '../../helpers/sample';

/** For each kind a breach; the case also answers a system standard, of which nothing may be found. */
const answersOf: Readonly<Record<SubjectKind, readonly (readonly [string, string])[]>> = {
  case: [
    ['SUB-Q05', 'yes'],
    ['IDN-Q01', 'no'],
    ['EST-Q17', 'yes'],
    ['EST-Q13', 'no'],
    ['MON-Q01', 'no'],
  ],
  measure: [
    ['EST-Q17', 'yes'],
    ['EST-Q13', 'no'],
  ],
  system: [
    ['MON-Q01', 'no'],
    ['RBA-Q05', 'yes'],
    ['CJR-Q20', 'no'],
  ],
};

/** An inquiry with an assessment of each kind, every finding accepted. */
async function allKinds() {
  const core = await openCore();
  const { inquiryId, person, event, authority } = await inquiryWithEvent(core);
  const period = { from: '2020', until: '2024' };
  const subjects: readonly NewSubject[] = [
    { kind: 'case', personId: person.id, eventId: event.id, authorityId: authority.id },
    {
      kind: 'measure',
      title: 'Closed shelters',
      measure: 'shelter_regime',
      authorityId: authority.id,
      scope: '',
      ...period,
    },
    { kind: 'system', title: 'National response', state: 'Cyprus', ...period },
  ];
  for (const subject of subjects) {
    const { id: assessmentId } = await core.do('assessment.create', { inquiryId, subject });
    for (const [questionId, value] of answersOf[subject.kind])
      await core.do('answer.set', {
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
    await core.do('finding.propose', { assessmentId });
  }
  for (const { id } of await core.do('finding.list', { inquiryId })) await acceptFinding(core, id);
  const preview = async (subjectKind: SubjectKind) => {
    const report = await core.do('report.create', { inquiryId, subjectKind, text: reportText });
    expect(report.subjectKind).toBe(subjectKind);
    return core.do('report.preview', { reportId: report.id });
  };
  return { core, inquiryId, preview };
}

describe('a report', () => {
  it('of one kind holds the findings and the annex of that kind, and no standard that does not fit', async () => {
    const { preview } = await allKinds();
    const { standards } = await theLaw();
    for (const kind of ['case', 'measure', 'system'] as const) {
      const model = await preview(kind);
      expect(model.subjectKind).toBe(kind);
      const found = model.findings.map(({ standard }) => standard.id);
      const listed = model.annex.map(({ standardId }) => standardId);
      expect(found.length).toBeGreaterThan(0);
      expect(listed).toEqual(expect.arrayContaining(found));
      const strangers = [...found, ...listed].filter((id) => {
        const standard = standards.get(id);
        return standard === undefined || !fits(standard, kind);
      });
      expect(strangers).toEqual([]);
      expect(model.findings.map(({ subjectKind }) => subjectKind)).toEqual(found.map(() => kind));
      expect(model.persons).toEqual(kind === 'case' ? ['Person A'] : []);
    }
  });

  it('says of each finding what it is about', async () => {
    const { preview } = await allKinds();
    const aboutOf = async (kind: SubjectKind) => {
      const [first] = (await preview(kind)).findings;
      return [first?.personPseudonym, first?.eventLabel];
    };
    expect(await aboutOf('case')).toEqual(['Person A', 'Held at the station']);
    expect(await aboutOf('measure')).toEqual([
      null,
      'Closed shelters (shelter regime), Border Police, 2020 to 2024',
    ]);
    expect(await aboutOf('system')).toEqual([null, 'Cyprus: National response, 2020 to 2024']);
  });

  it('is of persons’ cases where none is named, and names of several subjects which one', async () => {
    const { core, inquiryId } = await allKinds();
    const report = await core.do('report.create', { inquiryId, text: reportText });
    expect(report.subjectKind).toBe('case');
    const subject = { kind: 'system', title: 'Second look', state: 'Cyprus' } as const;
    const { id: assessmentId } = await core.do('assessment.create', {
      inquiryId,
      subject: { ...subject, from: '2025', until: null },
    });
    const [before] = await core.do('report.list', { inquiryId });
    expect(before?.subjectKind).toBe('case');
    await core.do('answer.set', {
      assessmentId,
      checklist: 'RBA',
      questionId: 'RBA-Q05',
      answer: {
        value: 'no',
        unknownReason: null,
        reason: '',
        provenance: 'own_observation',
        sourceDate: null,
        evidenceIds: [],
      },
    });
    const of = { inquiryId, subjectKind: 'system', text: reportText } as const;
    const { annex } = await core.do('report.preview', {
      reportId: (await core.do('report.create', of)).id,
    });
    expect(new Set(annex.map((row) => row.subject))).toEqual(
      new Set(['Cyprus: National response, 2020 to 2024', 'Cyprus: Second look, since 2025']),
    );
  });
});

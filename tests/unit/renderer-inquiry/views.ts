import type { Answer } from '../../../shared/domain/assessments/answer';
import type {
  ChecklistView,
  QuestionView,
  ResultView,
} from '../../../shared/domain/assessments/assessment';
import { AssessmentId, AuthorityId, EventId, PersonId } from '../../../shared/domain/ids';

const id = '11111111-1111-4111-8111-111111111111';

interface Wanted extends Partial<Omit<QuestionView, 'answer'>> {
  readonly value?: Answer['value'];
  readonly unknownReason?: Answer['unknownReason'];
}

/** A question as the core would give it; with `value`, answered. */
export function questionWith({ value, unknownReason, ...wanted }: Wanted): QuestionView {
  const answer: Answer | null =
    value === undefined
      ? null
      : {
          questionId: wanted.id ?? 'DET-Q01',
          value,
          unknownReason: unknownReason ?? null,
          reason: '',
          provenance: null,
          sourceDate: null,
          evidenceIds: [],
          at: '2026-03-02T10:00:00.000Z',
          officerName: 'A. Officer',
        };
  return {
    id: 'DET-Q01',
    checklist: 'DET',
    type: 'yes_no',
    text: 'Could the person leave the place at will?',
    help: '',
    choices: [],
    matters: true,
    decides: [],
    suggestion: null,
    takeOver: [],
    ...wanted,
    answer,
  };
}

export const resultWith = (wanted: Partial<ResultView>): ResultView => ({
  standardId: 'DET-01',
  title: 'Routine detention',
  level: 'case',
  isOnDemand: false,
  kind: 'standard',
  outcome: 'INSUFFICIENT INFORMATION',
  label: 'Needs information',
  effect: 'UNSOURCED',
  effectInWords: 'Standard stated by OHCHR',
  qualifiers: [],
  absolute: false,
  hedge: null,
  dispute: null,
  ...wanted,
});

export const checklistWith = (
  questions: readonly QuestionView[],
  results: readonly ResultView[] = [],
  nextQuestionId: string | null = null,
): ChecklistView => ({
  assessment: {
    id: AssessmentId.parse(id),
    subject: {
      kind: 'case',
      personId: PersonId.parse(id),
      pseudonym: 'Person A',
      eventId: EventId.parse(id),
      eventTitle: 'Held at the station',
      eventStartsOn: '2026-03-03',
      eventEndsOn: '2026-03-19',
      authorityId: AuthorityId.parse(id),
      authorityName: 'Border Police',
      state: 'Cyprus',
    },
    answered: 0,
    outcomes: {},
  },
  checklist: { id: 'DET', title: 'Detention', questions: questions.length, standards: 1 },
  systemStandards: 0,
  withSystem: false,
  questions,
  results,
  outcomes: [],
  presumptions: { child: 'unknown', victim: 'unknown', ageBasis: null, windows: [] },
  contradictions: [],
  nextQuestionId,
  noLongerAsked: [],
  owed: [],
});

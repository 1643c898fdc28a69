import type { Authority } from '../../../shared/domain/inquiries/inquiry';
import {
  holderWords,
  type PlanItem,
  type PlanItemText,
  type PlannedQuestion,
  type ProposedItem,
} from '../../../shared/domain/plan/plan-item';
import { counted } from '../inquiry/words';

/** An empty row for the officer to fill in. */
export const emptyItem: PlanItemText = {
  what: '',
  holder: 'authority',
  authorityId: null,
  questionIds: [],
  dueOn: null,
  state: 'open',
  note: '',
  evidenceIds: [],
};

/** A proposed row as it enters the plan, before the officer changes it. */
export const fromProposal = ({
  what,
  holder,
  authorityId,
  questions,
}: ProposedItem): PlanItemText => ({
  ...emptyItem,
  what,
  holder,
  authorityId,
  questionIds: questions.map(({ id }) => id),
});

/** What of a row is saved; what is worked out from the checklists stays out. */
export const textOf = ({ id: _, questions: __, ...text }: PlanItem): PlanItemText => text;

type Held = Pick<PlanItemText, 'holder' | 'authorityId'>;

/** From whom: the authority by its name, or the kind of holder. */
export const holderOf = (
  { holder, authorityId }: Held,
  authorities: readonly Authority[],
): string => authorities.find(({ id }) => id === authorityId)?.name ?? holderWords[holder];

/** "for 4 questions, on which 9 standards hang" */
export function needInWords(questions: readonly PlannedQuestion[]): string {
  if (questions.length === 0) return 'for no question in particular';
  const standards = new Set(questions.flatMap((question) => question.standards));
  const asked = `for ${counted(questions.length, 'question')}`;
  if (standards.size === 0) return `${asked}, all settled`;
  const hang = standards.size === 1 ? 'hangs' : 'hang';
  return `${asked}, on which ${counted(standards.size, 'open standard')} ${hang}`;
}

/** Rows that a letter to this authority can ask for. */
export const askable = (items: readonly PlanItem[], authorityId: string): PlanItem[] =>
  items.filter(
    (item) => item.authorityId === authorityId && (item.state === 'open' || item.state === 'asked'),
  );

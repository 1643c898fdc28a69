import type { ChecklistInfo } from '../../../shared/domain/assessments/assessment';
import { AppError } from '../../../shared/errors';
import type { Checklist, Law, Question } from '../../../shared/law';

/** The three lead checklists come first (standards.md, part B). */
const lead = ['DET', 'NRF', 'NCR'];

/** Entered as requests to the authority, never answered as a question. */
export const burdenChecklist = 'BUR';

export const infoOf = ({
  id,
  title,
  questions,
  standards,
  isRetired,
}: Checklist): ChecklistInfo => ({
  id,
  title: isRetired ? `${title} (retired)` : title,
  questions: questions.length,
  standards: standards.length,
});

/** Checklists in the order of work; the common facts and the burden record are no checklists. */
export function checklistInfos(law: Law): ChecklistInfo[] {
  const withStandards = law.checklists.filter(({ standards }) => standards.length > 0);
  const rank = ({ id }: Checklist) => (lead.includes(id) ? lead.indexOf(id) : lead.length);
  return withStandards.toSorted((a, b) => rank(a) - rank(b)).map(infoOf);
}

/** @throws AppError NOT_FOUND */
export function requireChecklist(law: Law, id: string): Checklist {
  const checklist = law.checklists.find((one) => one.id === id);
  if (checklist === undefined) throw new AppError('NOT_FOUND');
  return checklist;
}

/** The checklist's questions and, before them, the common facts that its standards read. */
export function questionsOf(checklist: Checklist): Question[] {
  const own = new Set(checklist.questions);
  const read = new Set(checklist.standards.flatMap(({ reads }) => reads));
  const foreign = [...read].filter(
    (question) => !own.has(question) && question.checklist !== burdenChecklist,
  );
  return [...foreign.toSorted((a, b) => a.slot - b.slot), ...checklist.questions];
}

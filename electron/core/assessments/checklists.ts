import type { ChecklistInfo } from '../../../shared/domain/assessments/assessment';
import type { SubjectKind } from '../../../shared/domain/assessments/subject';
import { AppError } from '../../../shared/errors';
import {
  fits,
  isOnDemand,
  type Checklist,
  type Law,
  type Question,
  type Standard,
} from '../../../shared/law';

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

/** What of the law is shown: of a subject, what fits it; of none, everything. */
export interface View {
  readonly subject: SubjectKind | null;
  /** A case's system-level standards, which are shown only on demand (S8). */
  readonly withSystem: boolean;
}

const everything: View = { subject: null, withSystem: false };

const isShown = (standard: Standard, { subject, withSystem }: View): boolean =>
  subject === null || fits(standard, subject) || (withSystem && isOnDemand(standard, subject));

/** The checklist with what of it is shown; it can be empty. */
export function shownOf(law: Law, checklist: Checklist, view: View): Checklist {
  const { subject } = view;
  if (subject === null) return checklist;
  const standards = checklist.standards.filter((standard) => isShown(standard, view));
  const read = new Set(standards.flatMap(({ reads }) => reads));
  // What no standard reads is recorded all the same, about persons and events (S12).
  const isRecorded = ({ id }: Question): boolean => {
    const readers = law.standardsByQuestion.get(id) ?? [];
    return (
      subject === 'case' && (readers.length === 0 || readers.some((one) => fits(one, subject)))
    );
  };
  const questions = checklist.questions.filter((one) => read.has(one) || isRecorded(one));
  return { ...checklist, standards, questions };
}

/** Checklists in the order of work; the common facts and the burden record are no checklists. */
export function checklistInfos(law: Law, view: View = everything): ChecklistInfo[] {
  const withStandards = law.checklists
    .map((checklist) => shownOf(law, checklist, view))
    .filter(({ standards }) => standards.length > 0);
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

import type { ChecklistView, QuestionView } from '../../../shared/domain/assessments/assessment';

/** A row of the question column: one question, or a run of questions that no longer matter. */
export type QuestionRow =
  | { readonly kind: 'question'; readonly question: QuestionView }
  | { readonly kind: 'heading'; readonly checklist: string }
  | { readonly kind: 'folded'; readonly questions: readonly QuestionView[] };

/**
 * An unanswered question that can change no result folds away; an answer never disappears, and a
 * suggestion waits in sight to be taken or left.
 */
const isFolded = (question: QuestionView, focusedId: string | null): boolean =>
  !question.matters &&
  question.answer === null &&
  question.suggestion === null &&
  question.id !== focusedId;

/** The rows in the order of the checklist, with folded runs joined, unless they are shown. */
export function rowsOf(
  questions: readonly QuestionView[],
  focusedId: string | null,
  showFolded: boolean,
): QuestionRow[] {
  const rows: QuestionRow[] = [];
  let checklist: string | null = null;
  for (const question of questions) {
    if (question.checklist !== checklist) {
      checklist = question.checklist;
      rows.push({ kind: 'heading', checklist });
    }
    const last = rows.at(-1);
    if (showFolded || !isFolded(question, focusedId)) rows.push({ kind: 'question', question });
    else if (last?.kind === 'folded') {
      rows[rows.length - 1] = { kind: 'folded', questions: [...last.questions, question] };
    } else rows.push({ kind: 'folded', questions: [question] });
  }
  return rows;
}

const reachable = (rows: readonly QuestionRow[]): QuestionView[] =>
  rows.flatMap((row) => (row.kind === 'question' ? [row.question] : []));

/** The neighbour in the column, or the same question at either end. */
export function neighbour(
  rows: readonly QuestionRow[],
  focusedId: string | null,
  step: 1 | -1,
): string | null {
  const questions = reachable(rows);
  const at = questions.findIndex(({ id }) => id === focusedId);
  if (at < 0) return questions[0]?.id ?? null;
  return questions[at + step]?.id ?? focusedId;
}

/** Where to begin: the most useful open question, else the first unanswered, else the first. */
export function startingQuestion({ questions, nextQuestionId }: ChecklistView): string | null {
  const known = questions.some(({ id }) => id === nextQuestionId);
  if (known) return nextQuestionId;
  const open = questions.find(({ answer, matters }) => matters && answer === null);
  return (open ?? questions[0])?.id ?? null;
}

export interface Progress {
  readonly answered: number;
  readonly all: number;
  /** Unanswered questions that can still change a result. */
  readonly openThatMatter: number;
  readonly undecidedStandards: number;
}

export function progressOf({ questions, results }: ChecklistView): Progress {
  return {
    answered: questions.filter(({ answer }) => answer !== null).length,
    all: questions.length,
    openThatMatter: questions.filter(({ answer, matters }) => answer === null && matters).length,
    undecidedStandards: results.filter(
      ({ outcome }) => outcome === 'INSUFFICIENT INFORMATION' || outcome === 'UNDETERMINED',
    ).length,
  };
}

/** The question whose answer differs between two views: where an undo took effect. */
export function changedQuestion(before: ChecklistView, after: ChecklistView): string | null {
  const earlier = new Map(before.questions.map(({ id, answer }) => [id, JSON.stringify(answer)]));
  const changed = after.questions.find(
    ({ id, answer }) => earlier.has(id) && earlier.get(id) !== JSON.stringify(answer),
  );
  return changed?.id ?? null;
}

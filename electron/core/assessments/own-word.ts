import type { AnswerInput } from '../../../shared/domain/assessments/answer';
import { AppError } from '../../../shared/errors';
import type { Law } from '../../../shared/law';

/** Checklists about the person, not about what an authority did. */
const aboutThePerson: ReadonlySet<string> = new Set(['SUB', 'DTM']);

/**
 * Rule S9: an authority's assertion alone does not turn unknown into yes where its own conduct is
 * tested. With the letter or record linked as evidence the answer stands; without it stays unknown.
 * @throws AppError ANSWER_NEEDS_EVIDENCE
 */
export function checkOwnWord(
  law: Law,
  questionId: string,
  { provenance, value, evidenceIds }: AnswerInput,
): void {
  const isBareAssertion = provenance === 'authority' && value === 'yes' && evidenceIds.length === 0;
  if (isBareAssertion && !aboutThePerson.has(law.questions.get(questionId)?.checklist ?? ''))
    throw new AppError('ANSWER_NEEDS_EVIDENCE', { question: questionId });
}

import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { PreviewResult } from '../../../shared/domain/instruments/candidate';
import {
  checkAnswers,
  displayLabel,
  effectInWords,
  evaluateOne,
  explain,
  type EvaluationContext,
  type Law,
} from '../../../shared/law';
import { answerInWords } from '../assessments/answer-words';

/** As if every instrument bound the State and every mapping were confirmed: the most it can say. */
const boundByAll = (law: Law): EvaluationContext => ({
  profile: Object.fromEntries([...law.instruments.keys()].map((code) => [code, true])),
  decided: [],
  background: true,
});

/** The results of one checklist for sample answers. @throws AppError ANSWERS_* */
export function previewResults(
  law: Law,
  checklist: string,
  answers: Readonly<Record<string, AnswerValue>>,
): PreviewResult[] {
  const file = checkAnswers(law, answers);
  const context = boundByAll(law);
  const standards = law.checklists.find(({ id }) => id === checklist)?.standards ?? [];
  return standards.map((standard) => {
    const result = evaluateOne(law, standard.id, file, context);
    const { deciding, open } = explain(law, standard.id, file, context);
    const textOf = (id: string): string => law.questions.get(id)?.text ?? id;
    return {
      standardId: standard.id,
      title: standard.title,
      subjects: standard.subjects,
      outcome: result.outcome,
      label: displayLabel(law, result),
      effect: standard.kind === 'test' ? '-' : result.effect,
      effectInWords: effectInWords(law, standard, result),
      qualifiers: result.qualifiers,
      hedge: standard.hedge,
      because: deciding.map(
        ({ question, answer }) =>
          `${textOf(question)} ${answerInWords(law.questions.get(question), answer)}`,
      ),
      open: open.map(({ question }) => textOf(question)),
    };
  });
}

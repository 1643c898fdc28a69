import {
  answerInWords,
  displayLabel,
  effectInWords,
  standardOf,
  type DecidingAnswer,
  type Law,
  type OpenAnswer,
} from '../../shared/law';
import type { ExplainedResult } from './assess';
import type { Frame } from './assess-input';

/** The results of a frame as text: every standard with its effect, reasons and open questions. */
export function frameInWords(
  law: Law,
  frame: Frame,
  results: ReadonlyMap<string, ExplainedResult>,
): string {
  const head = `${frame.id}${frame.state === '' ? '' : `, ${frame.state}`}`;
  const checklists = law.checklists.flatMap(({ title, standards }) => {
    if (standards.length === 0) return [];
    const entries = standards.map(({ id }) => entryInWords(law, id, results.get(id)));
    return [`\n${title}\n${entries.join('')}`];
  });
  return `${head}\n${'='.repeat(head.length)}\n${checklists.join('')}\n`;
}

function entryInWords(law: Law, id: string, explained: ExplainedResult | undefined): string {
  if (explained === undefined) return '';
  const { result, reasons } = explained;
  const standard = standardOf(law, id);
  const qualifiers = result.qualifiers.length === 0 ? '' : ` [${result.qualifiers.join(', ')}]`;
  const lines = [
    `  ${id} ${standard.title}`,
    `    ${result.outcome}${qualifiers}: ${displayLabel(law, result)}`,
    `    ${effectInWords(law, standard, result)}`,
    ...why(law, reasons.deciding),
    ...open(law, reasons.open),
    ...(standard.hedge === null ? [] : [`    Hedge: ${standard.hedge}`]),
  ];
  return `${lines.join('\n')}\n`;
}

const why = (law: Law, deciding: readonly DecidingAnswer[]): string[] =>
  deciding.map(({ question, answer }) => {
    const asked = law.questions.get(question);
    const said = asked === undefined ? '' : answerInWords(asked, answer);
    return `    because ${question} ${asked?.text ?? ''} -> ${said}`;
  });

function open(law: Law, questions: readonly OpenAnswer[]): string[] {
  const alone = questions.filter(({ singleAnswerDecides }) => singleAnswerDecides);
  const together = questions.filter(({ singleAnswerDecides }) => !singleAnswerDecides);
  return [
    ...alone.map(({ question }) => {
      return `    would change it: ${question} ${law.questions.get(question)?.text ?? ''}`;
    }),
    ...(together.length === 0
      ? []
      : [`    could change it together: ${together.map(({ question }) => question).join(', ')}`]),
  ];
}

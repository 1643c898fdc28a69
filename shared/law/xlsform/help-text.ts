import type { ImportNote } from '../../domain/law-library/xlsform';
import type { FormRow } from './form-sheets';
import { conditionInPlainWords, type Referred } from './condition-words';
import { plainSource, plainText, shortened } from './plain-text';

const longestHelp = 1200;

export interface HelpSource {
  readonly line: FormRow;
  /** Hint and guidance of the line itself, and notes that stand before it. */
  readonly hints: readonly string[];
  /** Conditions of the groups around it, outermost first, each as the form writes it. */
  readonly groupConditions: readonly string[];
  /** What the form says where an answer is not accepted. */
  readonly constraintMessage: string | null;
  readonly own: Referred;
}

export interface Help {
  readonly text: string;
  readonly notes: readonly Omit<ImportNote, 'sheet' | 'row'>[];
}

/**
 * The help of a question: its hints, and in words what the form does by itself and an instrument does
 * not (asking only under a condition, accepting only some answers, requiring one).
 */
export function helpFor(source: HelpSource, questions: ReadonlyMap<string, Referred>): Help {
  const notes: Help['notes'][number][] = [];
  const { cells } = source.line;
  const name = plainText(cells.get('name') ?? '');
  const say = (what: string, became: 'help' | 'left_out', reason: string): void => {
    notes.push({ what: `${what} of ${name}`, became, reason });
  };
  const inWords = (what: string, condition: string, own: Referred | null): string | null => {
    const words = conditionInPlainWords(condition, questions, own);
    if (words === null)
      say(what, 'left_out', `It cannot be put in words: ${shortened(plainSource(condition), 200)}`);
    return words;
  };

  const relevant = cells.get('relevant');
  const conditions = [...source.groupConditions, ...(relevant === undefined ? [] : [relevant])];
  const whens = conditions.map((condition) => inWords('relevant', condition, null));
  const when = [...new Set(whens.filter((words) => words !== null))].join('; and ');
  if (when !== '') say('relevant', 'help', 'Its help says when it is asked; it is always shown.');

  const constraint = cells.get('constraint');
  const accepted =
    constraint === undefined
      ? null
      : (source.constraintMessage ?? inWords('constraint', constraint, source.own));
  if (accepted !== null)
    say('constraint', 'help', 'Its help says what the form accepts; any answer can be recorded.');

  const required = requiredWhen(cells.get('required') ?? '', (condition) =>
    inWords('required', condition, null),
  );
  if (required !== null)
    say('required', 'help', 'Its help says so; every question may stay unknown (rule S1).');

  const text = [
    ...source.hints,
    when === '' ? '' : `Asked when ${when}.`,
    accepted === null ? '' : `The form accepts: ${accepted}`,
    required ?? '',
  ]
    .filter((part) => part !== '')
    .map((part) => (/[.!?…:]$/.test(part) ? part : `${part}.`))
    .join(' ');
  if (text.length > longestHelp) say('help', 'left_out', 'It is cut to 1,200 characters.');
  return { text: shortened(text, longestHelp), notes };
}

/** Always, under a condition, or never (null); a condition without words is noted by whoever gives them. */
function requiredWhen(cell: string, inWords: (condition: string) => string | null): string | null {
  if (/^(|no|false|false\(\)|0)$/i.test(cell)) return null;
  if (/^(yes|true|true\(\)|1)$/i.test(cell)) return 'The form requires an answer.';
  const when = inWords(cell);
  return when === null ? null : `The form requires an answer when ${when}.`;
}

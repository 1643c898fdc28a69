import type { ImportNote } from '../../domain/law-library/xlsform';
import type { QuestionDoc } from '../document';
import { isUnknownChoice, type ChoiceList } from './choice-lists';
import type { FormRow, FormSheet } from './form-sheets';
import { plainSource, plainText, shortened } from './plain-text';
import { rowKind, type RowKind } from './row-kinds';

/** A line of the survey that becomes a question, with what stands around it. */
export interface FormQuestion {
  readonly line: FormRow;
  readonly type: QuestionDoc['type'];
  readonly list: ChoiceList | null;
  /** The form adds a choice "other". */
  readonly other: boolean;
  /** Notes between the question before and this one: they become its help. */
  readonly notesBefore: readonly FormRow[];
  readonly groupConditions: readonly string[];
}

interface Frame {
  readonly what: 'group' | 'repeat';
  readonly condition: string | undefined;
}

/** Goes through the survey from top to bottom: questions, and what of it is none. */
export function walkRows(
  survey: FormSheet,
  lists: ReadonlyMap<string, ChoiceList>,
): { readonly questions: readonly FormQuestion[]; readonly notes: readonly ImportNote[] } {
  const walk = new Walk(lists);
  for (const line of survey.rows) walk.take(line);
  walk.end();
  return walk;
}

class Walk {
  readonly questions: FormQuestion[] = [];
  readonly notes: ImportNote[] = [];
  readonly #lists: ReadonlyMap<string, ChoiceList>;
  readonly #frames: Frame[] = [];
  #waiting: FormRow[] = [];

  constructor(lists: ReadonlyMap<string, ChoiceList>) {
    this.#lists = lists;
  }

  take(line: FormRow): void {
    const type = line.cells.get('type');
    if (type === undefined) {
      if (line.cells.size > 0) this.#note(line, 'line', 'left_out', 'It has no type.');
      return;
    }
    if (/^(yes|true|1)$/i.test(line.cells.get('disabled') ?? '')) {
      this.#note(line, named(line), 'left_out', 'The form has it switched off.');
      return;
    }
    this.#takeKind(line, rowKind(type), plainText(type));
  }

  /** Notes after the last question explain nothing any more. */
  end(): void {
    for (const line of this.#waiting)
      this.#note(line, 'note', 'left_out', 'No question follows for which it could be help.');
  }

  #takeKind(line: FormRow, kind: RowKind, type: string): void {
    switch (kind.kind) {
      case 'begin':
        this.#begin(line, kind.what);
        return;
      case 'end':
        this.#frames.pop();
        return;
      case 'note':
        this.#waiting.push(line);
        return;
      case 'calculate':
        this.#note(line, named(line), 'left_out', calculated(line));
        return;
      case 'about the device':
        this.#note(line, named(line), 'left_out', `It is recorded by the device (${type}).`);
        return;
      case 'unknown':
        this.#note(line, named(line), 'left_out', `${kind.reason} (${shortened(type, 60)})`);
        return;
      case 'select':
        this.#select(line, kind);
        return;
      case 'moment':
        this.#note(line, named(line), 'changed', 'The day is kept, the time of day is not.');
        this.#add(line, 'date');
        return;
      default:
        this.#add(line, kind.kind);
    }
  }

  #begin(line: FormRow, what: Frame['what']): void {
    this.#frames.push({ what, condition: line.cells.get('relevant') });
    this.#note(
      line,
      `${what} ${named(line)}`,
      'left_out',
      what === 'group'
        ? 'Its heading is not kept; its questions are.'
        : 'Its questions are asked once: an instrument has no repetition.',
    );
    const hints = [...line.cells.keys()].filter((heading) => /^(guidance_)?hint\b/.test(heading));
    if (hints.length > 0)
      this.#note(line, `hint of ${named(line)}`, 'left_out', `A ${what} has no help of its own.`);
  }

  #select(line: FormRow, { list: name, many, other }: Extract<RowKind, { kind: 'select' }>): void {
    const list = this.#lists.get(name);
    if (list?.choices.some((choice) => !isUnknownChoice(choice)) !== true) {
      const reason = `The sheet of choices holds no list ${plainText(name)}.`;
      this.#note(line, named(line), 'left_out', reason);
      return;
    }
    if (line.cells.has('choice_filter'))
      this.#note(line, `choice_filter of ${named(line)}`, 'left_out', 'All choices are offered.');
    const isYesNo = !many && !other && list.yesNo !== null;
    this.#add(line, isYesNo ? 'yes_no' : many ? 'any_of' : 'one_of', list, other);
  }

  #add(
    line: FormRow,
    type: QuestionDoc['type'],
    list: ChoiceList | null = null,
    other = false,
  ): void {
    const conditions = this.#frames.map(({ condition }) => condition);
    this.questions.push({
      line,
      type,
      list,
      other,
      notesBefore: this.#waiting,
      groupConditions: conditions.filter((condition) => condition !== undefined),
    });
    this.#waiting = [];
  }

  #note(line: FormRow, what: string, became: ImportNote['became'], reason: string): void {
    this.notes.push({ sheet: 'survey', row: line.row, what: what.trim(), became, reason });
  }
}

const named = ({ cells }: FormRow): string =>
  plainText(cells.get('name') ?? cells.get('type') ?? '');

function calculated({ cells }: FormRow): string {
  const formula = plainSource(cells.get('calculation') ?? '');
  return formula === '' ? 'It is calculated.' : `It is calculated: ${shortened(formula, 200)}`;
}

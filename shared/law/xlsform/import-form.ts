import type { ImportNote } from '../../domain/law-library/xlsform';
import { AppError } from '../../errors';
import type { ChecklistDoc, QuestionDoc } from '../document';
import { choiceLists, isUnknownChoice, type ChoiceList } from './choice-lists';
import { columnNotes, withPlainHeadings } from './columns';
import type { Referred } from './condition-words';
import type { FormRow, FormSheets } from './form-sheets';
import { helpFor } from './help-text';
import { chooseLanguage, codeOf, languagesOf, wordingReader, type Wording } from './languages';
import { plainText, shortened } from './plain-text';
import { unreadNotes } from './unread';
import { walkRows, type FormQuestion } from './walk-rows';

export interface ImportOptions {
  /** Code of the new checklist: the beginning of every identifier. */
  readonly prefix: string;
  /** Title of the checklist; null takes the form's own. */
  readonly title: string | null;
  /** A language of the form, by its name or code; null takes the form's default. */
  readonly language: string | null;
}

export interface ImportedForm {
  readonly doc: ChecklistDoc;
  /** In the order of the questions: the name and line of each in the form. */
  readonly origins: readonly { readonly name: string; readonly row: number }[];
  readonly languages: readonly string[];
  readonly language: string | null;
  readonly notes: readonly ImportNote[];
}

/** Short enough for every identifier to fit beside its number. */
const prefixForm = /^[A-Z][A-Z0-9]{1,5}$/;
const mostQuestions = 999;
const longestText = 1200;

/**
 * A form (ODK, KoBo) as the questions of a checklist of the institution's own, without standards.
 * Nothing is lost in silence: what becomes help, what changes and what is left out is noted by line.
 * @throws AppError XLSFORM_PREFIX, XLSFORM_LANGUAGE, XLSFORM_NO_SURVEY, XLSFORM_EMPTY,
 *   XLSFORM_TOO_LARGE
 */
export function importForm(given: FormSheets, options: ImportOptions): ImportedForm {
  if (!prefixForm.test(options.prefix)) throw new AppError('XLSFORM_PREFIX');
  const sheets = withPlainHeadings(given);
  if (!sheets.survey.headings.includes('type')) throw new AppError('XLSFORM_NO_SURVEY');
  const language = chooseLanguage(sheets, options.language);
  const { lists, notes: choiceNotes } = choiceLists(sheets.choices, language);
  const walked = walkRows(sheets.survey, lists);
  if (walked.questions.length > mostQuestions) throw new AppError('XLSFORM_TOO_LARGE');
  if (walked.questions.length === 0) throw new AppError('XLSFORM_EMPTY');
  const wording = wordingReader(sheets.survey, language);
  const writer = new QuestionWriter(options.prefix, walked.questions, wording);
  const questions = walked.questions.map((question, index) => writer.write(question, index));
  const notes = [
    ...unreadNotes(sheets, { language, lists, questions: walked.questions }),
    ...columnNotes(sheets),
    ...walked.notes,
    ...writer.notes,
    ...choiceNotes,
  ];
  return {
    doc: {
      checklist: options.prefix,
      title: titleOf(sheets, options),
      version: '1.0.0',
      language: languageCode(language, options.language),
      questions,
      standards: [],
    },
    origins: walked.questions.map(({ line }) => ({
      name: plainText(line.cells.get('name') ?? ''),
      row: line.row,
    })),
    languages: languagesOf(sheets),
    language,
    notes: notes.toSorted(bySheetAndRow),
  };
}

const sheetOrder: readonly ImportNote['sheet'][] = ['workbook', 'settings', 'survey', 'choices'];
const bySheetAndRow = (a: ImportNote, b: ImportNote): number =>
  sheetOrder.indexOf(a.sheet) - sheetOrder.indexOf(b.sheet) || a.row - b.row;

function titleOf({ settings }: FormSheets, { title, prefix }: ImportOptions): string {
  const own = plainText(title ?? settings?.rows[0]?.cells.get('form_title') ?? '');
  return own === '' ? prefix : shortened(own, longestText);
}

/** `und`: the language is not stated (BCP 47). */
const languageCode = (chosen: string | null, asked: string | null): string =>
  (chosen === null ? null : codeOf(chosen)) ?? (asked === null ? null : codeOf(asked)) ?? 'und';

class QuestionWriter {
  readonly notes: ImportNote[] = [];
  readonly #prefix: string;
  readonly #digits: number;
  readonly #wording: (line: FormRow, base: string) => Wording | null;
  readonly #referred: ReadonlyMap<string, Referred>;

  constructor(
    prefix: string,
    questions: readonly FormQuestion[],
    wording: (line: FormRow, base: string) => Wording | null,
  ) {
    this.#prefix = prefix;
    this.#digits = Math.max(2, String(questions.length).length);
    this.#wording = wording;
    this.#referred = new Map(
      questions
        .map((question): [string, Referred] => [
          question.line.cells.get('name') ?? '',
          this.#referredOf(question),
        ])
        .toReversed(), // of two questions of one name, conditions mean the first
    );
  }

  write(question: FormQuestion, index: number): QuestionDoc {
    const { line } = question;
    const name = plainText(line.cells.get('name') ?? '');
    const label = this.#wording(line, 'label');
    if (label === null) this.#note(line, `label of ${name}`, 'changed', 'Its name stands for it.');
    if (label?.elsewhere)
      this.#note(line, `label of ${name}`, 'changed', `It was taken from ${label.elsewhere}.`);
    const text = label?.text ?? (name === '' ? `Line ${line.row}` : name);
    if (text.length > longestText)
      this.#note(line, `label of ${name}`, 'changed', 'It is cut to 1,200 characters.');
    return {
      id: `${this.#prefix}-Q${String(index + 1).padStart(this.#digits, '0')}`,
      type: question.type,
      text: shortened(text, longestText),
      help: this.#helpOf(question),
      ...this.#choicesOf(question),
    };
  }

  #helpOf(question: FormQuestion): string {
    const { line, notesBefore, groupConditions } = question;
    const textOf = (of: FormRow, base: string): string => this.#wording(of, base)?.text ?? '';
    const hints = [
      ...notesBefore.flatMap((before) => [textOf(before, 'label'), textOf(before, 'hint')]),
      textOf(line, 'hint'),
      textOf(line, 'guidance_hint'),
    ].filter((hint) => hint !== '');
    for (const before of notesBefore.filter(({ cells }) => cells.has('relevant')))
      this.#note(before, 'relevant of a note', 'left_out', 'As help, it is always shown.');
    if (textOf(line, 'required_message') !== '')
      this.#note(
        line,
        'required_message',
        'left_out',
        'Every question may stay unknown (rule S1).',
      );
    const message = textOf(line, 'constraint_message');
    const help = helpFor(
      {
        line,
        hints,
        groupConditions,
        constraintMessage: message === '' ? null : message,
        own: this.#referredOf(question),
      },
      this.#referred,
    );
    for (const { what, became, reason } of help.notes) this.#note(line, what, became, reason);
    return help.text;
  }

  /** A list of yes and no becomes the type for it; what means "unknown" is no choice. */
  #choicesOf({ line, type, list, other }: FormQuestion): Pick<QuestionDoc, 'choices'> {
    if (list === null) return {};
    const kept = list.choices.filter((choice) => !isUnknownChoice(choice));
    const name = plainText(line.cells.get('name') ?? '');
    const offered = type === 'yes_no' ? 2 : kept.length;
    if (offered < list.choices.length)
      this.#note(
        line,
        `choices of ${name}`,
        'changed',
        'Unknown can be answered to every question.',
      );
    if (type === 'yes_no') return {};
    const choices = Object.fromEntries(kept.map(({ value, label }) => [value, label]));
    if (other && !Object.hasOwn(choices, 'other')) choices['other'] = 'Other';
    if (other)
      this.#note(line, `choices of ${name}`, 'changed', '“Other” is a choice without a text.');
    return { choices };
  }

  #referredOf({ line, type, list, other }: FormQuestion): Referred {
    const name = plainText(line.cells.get('name') ?? '');
    const label = this.#wording(line, 'label')?.text ?? name;
    return { label, many: type === 'any_of', choices: labelsOf(list, other) };
  }

  #note(line: FormRow, what: string, became: ImportNote['became'], reason: string): void {
    this.notes.push({ sheet: 'survey', row: line.row, what: what.trim(), became, reason });
  }
}

const labelsOf = (list: ChoiceList | null, other: boolean): ReadonlyMap<string, string> =>
  new Map([
    ...(other ? [['other', 'Other'] as const] : []),
    ...(list?.choices ?? []).map(({ name, label }) => [name, label] as const),
  ]);

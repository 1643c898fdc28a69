import type { ImportNote } from '../../domain/law-library/xlsform';
import type { FormSheet, FormSheets } from './form-sheets';
import { headingParts } from './languages';
import { plainText } from './plain-text';

/** Older names of columns. */
const renamed: Readonly<Record<string, string>> = {
  relevance: 'relevant',
  'constraint message': 'constraint_message',
  'constraint-msg': 'constraint_message',
  constraint_msg: 'constraint_message',
  'guidance hint': 'guidance_hint',
  'default language': 'default_language',
  'form title': 'form_title',
  title: 'form_title',
  'bind::relevant': 'relevant',
  'bind::constraint': 'constraint',
  'bind::required': 'required',
};

/** Columns without a language go by one spelling; those with one keep the language as it stands. */
export function withPlainHeadings(sheets: FormSheets): FormSheets {
  const { survey, choices, settings } = sheets;
  return {
    ...sheets,
    survey: plainHeadings(survey),
    choices: choices === null ? null : plainHeadings(choices),
    settings: settings === null ? null : plainHeadings(settings),
  };
}

function plainHeading(heading: string): string {
  const lower = heading.trim().toLowerCase().replace(/\s+/g, ' ');
  if (Object.hasOwn(renamed, lower)) return renamed[lower] ?? lower;
  const { base, in: language } = headingParts(heading);
  const plain = Object.hasOwn(renamed, base) ? (renamed[base] ?? base) : base;
  return language === null ? plain : `${plain}::${language}`;
}

function plainHeadings({ headings, rows }: FormSheet): FormSheet {
  const plain = new Map(headings.map((heading) => [heading, plainHeading(heading)]));
  return {
    headings: [...new Set(plain.values())],
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: new Map(
        [...cells]
          .map(([heading, text]): [string, string] => [plain.get(heading) ?? heading, text])
          .toReversed(), // of two columns of one name the first counts
      ),
    })),
  };
}

const understood: Readonly<Record<'survey' | 'choices', ReadonlySet<string>>> = {
  survey: new Set(
    'type,name,label,hint,guidance_hint,relevant,constraint,constraint_message,required,calculation,choice_filter,disabled,required_message'.split(
      ',',
    ),
  ),
  choices: new Set(['list_name', 'list name', 'list-name', 'name', 'value', 'label']),
};

/** Columns with content that an instrument has no place for, each once. */
export function columnNotes(sheets: FormSheets): ImportNote[] {
  return (['survey', 'choices'] as const).flatMap((sheet) => {
    const { headings, rows } = sheets[sheet] ?? { headings: [], rows: [] };
    return headings
      .filter((heading) => !understood[sheet].has(headingParts(heading).base))
      .filter((heading) => heading !== '' && rows.some(({ cells }) => cells.has(heading)))
      .map((heading): ImportNote => ({
        sheet,
        row: 0,
        what: `column ${plainText(heading)}`,
        became: 'left_out',
        reason: 'An instrument has no place for it.',
      }));
  });
}

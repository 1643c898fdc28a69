import { AppError } from '../../errors';
import { plainText } from './plain-text';
import type { FormRow, FormSheet, FormSheets } from './form-sheets';

/** `label::English (en)` → label in "English (en)"; plain headings have no language. */
export function headingParts(heading: string): {
  readonly base: string;
  readonly in: string | null;
} {
  const [base = '', ...rest] = heading.split(/::?/);
  const language = rest.join('::').trim();
  return { base: base.trim().toLowerCase(), in: language === '' ? null : language };
}

/** The languages in which the sheets have labels, in the order of their columns. */
export function languagesOf({ survey, choices }: FormSheets): string[] {
  const headings = [...survey.headings, ...(choices?.headings ?? [])].map(headingParts);
  const found = new Map<string, string>();
  for (const { base, in: language } of headings) {
    if (base !== 'label' || language === null) continue;
    const key = language.toLowerCase();
    if (!found.has(key)) found.set(key, language);
  }
  return [...found.values()];
}

/** The code in brackets, or the name itself where it is a code: "English (en)" → en. */
export function codeOf(language: string): string | null {
  const inBrackets = /\(\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*\)\s*$/.exec(language)?.[1];
  const isCode = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language.trim());
  return inBrackets ?? (isCode ? language.trim() : null);
}

const nameOf = (language: string): string => language.replace(/\([^()]*\)\s*$/, '').trim();

/** "en" → "english", where the platform knows the name. */
function nameOfCode(code: string): string | null {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code)?.toLowerCase() ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null; // not the form of a code
    throw error;
  }
}

function fits(language: string, wanted: string): boolean {
  const asked = wanted.trim().toLowerCase();
  const names = [language, nameOf(language), codeOf(language) ?? language].map((name) =>
    name.toLowerCase(),
  );
  return names.includes(asked) || names.includes(nameOfCode(asked) ?? asked);
}

/**
 * The language to take texts from: the one asked for, else the form's default, else its first; null
 * where the form names none.
 * @throws AppError XLSFORM_LANGUAGE when it names some and not this one
 */
export function chooseLanguage(sheets: FormSheets, wanted: string | null): string | null {
  const languages = languagesOf(sheets);
  if (languages.length === 0) return null;
  const setting = sheets.settings?.rows[0]?.cells.get('default_language');
  const byDefault = languages.find((one) => setting !== undefined && fits(one, setting));
  if (wanted === null) return byDefault ?? languages[0] ?? null;
  const found = languages.find((language) => fits(language, wanted));
  if (found !== undefined) return found;
  throw new AppError('XLSFORM_LANGUAGE', { languages: languages.map(plainText).join(', ') });
}

export interface Wording {
  readonly text: string;
  /** Taken from another language than the one chosen, for want of it. */
  readonly elsewhere: string | null;
}

/** Reads one kind of text (label, hint …) in the chosen language, or where it lacks it, in another. */
export function wordingReader(sheet: FormSheet, language: string | null) {
  const columns = sheet.headings.map((heading) => {
    const { base, in: of } = headingParts(heading);
    return { heading, base, of, isChosen: of?.toLowerCase() === language?.toLowerCase() };
  });
  return ({ cells }: FormRow, base: string): Wording | null => {
    const own = columns.filter((column) => column.base === base);
    const ranked = [
      ...own.filter((column) => column.isChosen),
      ...own.filter((column) => column.of === null),
      ...own,
    ];
    for (const column of ranked) {
      const text = plainText(cells.get(column.heading) ?? '');
      if (text === '') continue;
      return { text, elsewhere: column.isChosen ? null : column.of };
    }
    return null;
  };
}

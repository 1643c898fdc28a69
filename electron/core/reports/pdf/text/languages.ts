/** Scripts that reports tell apart, by their codes of ISO 15924. */
export type Script = 'Latn' | 'Cyrl' | 'Grek' | 'Arab' | 'Hebr' | 'Hani' | 'Zyyy';

const patterns: readonly (readonly [Script, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Hani', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u],
];

const known = new Map<number, Script>();

/** The script of a character; `Zyyy` for what belongs to none of them (digits, punctuation, marks). */
export function scriptOf(codePoint: number): Script {
  const before = known.get(codePoint);
  if (before !== undefined) return before;
  const char = String.fromCodePoint(codePoint);
  const script = patterns.find(([, pattern]) => pattern.test(char))?.[0] ?? 'Zyyy';
  known.set(codePoint, script);
  return script;
}

/** Languages of these scripts (ISO 639); all others are taken to be written in Latin letters. */
const scriptOfLanguage: Readonly<Record<string, Script>> = {
  ...Object.fromEntries(['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug'].map((code) => [code, 'Arab'])),
  ...Object.fromEntries(['he', 'yi'].map((code) => [code, 'Hebr'])),
  ...Object.fromEntries(['zh', 'ja', 'yue'].map((code) => [code, 'Hani'])),
  ...Object.fromEntries(
    ['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk', 'ky', 'mn', 'tg'].map((code) => [code, 'Cyrl']),
  ),
  el: 'Grek',
};

const explicit: Readonly<Record<string, Script>> = {
  latn: 'Latn',
  cyrl: 'Cyrl',
  grek: 'Grek',
  arab: 'Arab',
  hebr: 'Hebr',
  hans: 'Hani',
  hant: 'Hani',
};

/** The script of a language (BCP 47: "ar", "sr-Latn"). */
export function scriptOfTag(tag: string): Script {
  const parts = tag.toLowerCase().split('-');
  const said = parts.slice(1).find((part) => part in explicit);
  return (
    (said === undefined ? undefined : explicit[said]) ?? scriptOfLanguage[parts[0] ?? ''] ?? 'Latn'
  );
}

export type Direction = 'ltr' | 'rtl';

/** Several names in a row, in the punctuation of the language's script. */
export function listed(items: readonly string[], tag: string): string {
  const marks: Partial<Record<Script, string>> = { Arab: '، ', Hani: '、' };
  return items.join(marks[scriptOfTag(tag)] ?? ', ');
}

/** What a document is written in. */
export interface Setting {
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
}

export const directionOf = (tag: string): Direction =>
  ['Arab', 'Hebr'].includes(scriptOfTag(tag)) ? 'rtl' : 'ltr';

/**
 * The language of a passage in `script` within a text of language `tag`: null where the text's own
 * language is written so; else "undetermined, in that script", since letters do not tell Arabic from
 * Persian, or Russian from Bulgarian, and a wrong language is worse than none.
 */
export const passageLanguage = (script: Script, tag: string): string | null =>
  script === 'Zyyy' || script === scriptOfTag(tag) ? null : `und-${script}`;

import { families, type Family } from './families';
import { passageLanguage, scriptOf, scriptOfTag, type Script } from './languages';

/** How a character is printed. Equal traits of one text are one object. */
export interface Traits {
  readonly family: Family;
  /** Language of the passage where it differs from the text's (BCP 47). */
  readonly language: string | null;
  /** Embedding level (UAX #9); odd runs from right to left. */
  readonly level: number;
}

export type Covers = (family: Family, codePoint: number) => boolean;

const familyOfScript: Readonly<Record<Script, Family>> = {
  Latn: 'NotoSans',
  Cyrl: 'NotoSans',
  Grek: 'NotoSans',
  Arab: 'NotoNaskhArabic',
  Hebr: 'NotoSansHebrew',
  Hani: 'NotoSansSC',
  Zyyy: 'NotoSans',
};

const opens = /[\p{Ps}\p{Pi}]/u;
const isDigit = (codePoint: number): boolean => codePoint >= 0x30 && codePoint <= 0x39;

/**
 * The script that each character is set in: its own, or that of its neighbours if it belongs to none:
 * what opens goes with what follows, all else with what stands before.
 */
function settledScripts(chars: readonly string[], fallback: Script): Script[] {
  const own = chars.map((char) => scriptOf(char.codePointAt(0) ?? 0));
  const following: Script[] = [];
  let next: Script | null = null;
  for (let index = own.length - 1; index >= 0; index -= 1) {
    const script = own[index] ?? 'Zyyy';
    if (script !== 'Zyyy') next = script;
    following[index] = next ?? fallback;
  }
  let before: Script | null = null;
  return own.map((script, index) => {
    if (script !== 'Zyyy') before = script;
    const nextScript = following[index] ?? fallback;
    return opens.test(chars[index] ?? '') ? nextScript : (before ?? nextScript);
  });
}

/** Signs that run with Latin text belong to it, whatever stands before them. */
const runsApart = (script: Script, level: number): boolean =>
  (script === 'Arab' || script === 'Hebr') && level % 2 === 0;

function familyOf(codePoint: number, script: Script, level: number, covers: Covers): Family {
  const isApart = isDigit(codePoint) || runsApart(script, level);
  const wanted = isApart ? 'NotoSans' : familyOfScript[script];
  if (covers(wanted, codePoint)) return wanted;
  return families.find((family) => covers(family, codePoint)) ?? wanted;
}

/**
 * The traits of each UTF-16 unit of `text`, which is in `language`. `levels` are the embedding levels
 * of the units. Figures are always those of the base family, so that numbers look alike everywhere.
 */
export function traitsOf(
  text: string,
  language: string,
  levels: ArrayLike<number> | null,
  covers: Covers,
): Traits[] {
  const chars = Array.from(text);
  const scripts = settledScripts(chars, scriptOfTag(language));
  const interned = new Map<string, Traits>();
  const traits: Traits[] = [];
  chars.forEach((char, index) => {
    const script = scripts[index] ?? 'Zyyy';
    const level = levels?.[traits.length] ?? 0;
    const family = familyOf(char.codePointAt(0) ?? 0, script, level, covers);
    const passage = passageLanguage(script, language);
    const key = `${family} ${passage ?? ''} ${String(level)}`;
    const one = interned.get(key) ?? { family, language: passage, level };
    interned.set(key, one);
    traits.push(one);
    if (char.length === 2) traits.push(one);
  });
  return traits;
}

/** Cuts a text where its traits change; `start` is where it begins within what `traits` describe. */
export function piecesOf(
  text: string,
  start: number,
  traits: readonly Traits[],
): { readonly text: string; readonly traits: Traits | undefined }[] {
  if (text === '') return [{ text, traits: traits[start] }];
  const pieces: { text: string; traits: Traits | undefined }[] = [];
  let from = 0;
  for (let index = 1; index <= text.length; index += 1) {
    if (index < text.length && traits[start + index] === traits[start + from]) continue;
    pieces.push({ text: text.slice(from, index), traits: traits[start + from] });
    from = index;
  }
  return pieces;
}

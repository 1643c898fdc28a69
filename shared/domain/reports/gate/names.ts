import type { GateKind } from './hit';
import { initialsText, looseText, skeletonText, type Needle, type NeedleShape } from './needle';
import { foldWord, plainOf, wordsOf } from './normalise';
import { ordinaryWords, particles, titles } from './ordinary-words';
import { drawIn, inLatin, looseForm, spellOut } from './scripts';
import { hasAbjad, skeletonsOf } from './skeleton';

/** A single word shorter than this identifies nobody by itself ("Li", "de"). */
const shortestAlone = 3;
/** Words run together are compared from this length on; below, chance would fill the list. */
const shortestWhole = 7;
/** The same of scripts that write fewer letters, or whose marks for vowels are folded away. */
const shortestWholeOfOthers = 5;
const isLong = (text: string): boolean =>
  text.length >=
  (/[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(text) ? shortestWhole : shortestWholeOfOthers);

/** One folded word and how else it is written: in Latin letters, with oe for ö, with o for oe. */
function variantsOf(raw: string, folded: string): string[] {
  const isDivided = foldWord(raw).length > 1; // a script without spaces
  const spelled = isDivided ? folded : (foldWord(spellOut(raw))[0] ?? folded);
  return [...new Set([folded, spelled, drawIn(folded), inLatin(folded)])].filter(
    (variant) => variant === folded || variant.length >= shortestAlone,
  );
}

interface NamePart {
  readonly folded: string;
  /** The identity itself writes it in small letters. */
  readonly isSmall: boolean;
  readonly variants: readonly string[];
}

/** The words by which a name is known: without forms of address and, where enough is left, particles. */
function partsOf(value: string): NamePart[] {
  const all = (plainOf(value).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).flatMap((raw) =>
    foldWord(raw).map((folded) => ({
      folded,
      isSmall: /^\p{Ll}/u.test(raw),
      variants: variantsOf(raw, folded),
    })),
  );
  const named = all.filter(({ folded }) => !titles.has(folded));
  const known = named.length > 0 ? named : all;
  const strong = known.filter(({ folded }) => !particles.has(folded));
  return strong.length >= 2 ? strong : known;
}

function shapeOf(word: string, isSmall: boolean, isOnly: boolean): NeedleShape {
  if (word.length === 1) return 'part';
  if (word.length >= shortestAlone && !ordinaryWords.has(word)) return isSmall ? 'small' : 'alone';
  return isOnly ? 'only' : 'capital';
}

/** First and last, and all, in both orders; one letter alone is none. */
function initialsOf(parts: readonly NamePart[]): Set<string> {
  const letters = parts.map(({ folded }) => folded.charAt(0));
  const ends = [letters[0] ?? '', letters.at(-1) ?? ''];
  const both = [letters, ends].flatMap((some) => [some.join(''), some.toReversed().join('')]);
  return new Set(parts.length < 2 ? [] : both);
}

/** Everything joined, also backwards, and each two neighbours, with particles and without. */
function joinedOf(words: readonly string[]): string[] {
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`);
  return [words.join(''), words.toReversed().join(''), ...pairs];
}

const consonantsOf = (folded: string): string[] =>
  skeletonsOf(folded).map((form) => skeletonText(form, hasAbjad(folded) ? 'latin' : 'abjad'));

/** What a name is found by. `name` numbers the names of one person. */
export function nameNeedles(value: string, kind: GateKind, name: number): Needle[] {
  const parts = partsOf(value);
  const needle = (text: string, shape: NeedleShape, part: number): Needle => ({
    ...{ text, kind, shape, name, part },
  });
  const single = parts.flatMap(({ folded, isSmall, variants }, part) => {
    const shape = shapeOf(folded, isSmall, parts.length === 1);
    const loose = shape === 'alone' || shape === 'small' ? looseForm(folded) : null;
    return [
      ...variants.map((text) => needle(text, shapeOf(text, isSmall, parts.length === 1), part)),
      ...variants.filter(isLong).map((text) => needle(text, 'whole', part)),
      ...(loose === null ? [] : [needle(looseText(loose), 'loose', part)]),
      ...(shape === 'part' ? [] : consonantsOf(folded)).map((text) => needle(text, 'loose', part)),
    ];
  });
  const spoken = wordsOf(value).filter((word) => !titles.has(word));
  const joined = [
    ...joinedOf(parts.map(({ folded }) => folded)),
    ...joinedOf(parts.map(({ folded }) => inLatin(folded))),
    ...joinedOf(spoken),
  ];
  const whole = parts.length < 2 ? [] : [...new Set(joined)];
  return [
    ...single,
    ...whole.filter(isLong).map((text) => needle(text, 'whole', -1)),
    ...[...initialsOf(parts)].map((letters) => needle(initialsText(letters), 'initials', -1)),
  ];
}

import { wordsOf } from '../gate/normalise';
import { generaliseAges } from './ages';
import type { Clue } from './clue';
import { exploitationWords, healthWords, nationalityWords, roleWords } from './clue-words';
import { generaliseDays } from './days';
import { generalisePlaces, type KnownPlace } from './places';
import { isFound, wordIndex } from './words-found';

/** The clues of a text. */
export type CluesIn = (text: string) => ReadonlySet<Clue>;

interface Known {
  /** Those of the inquiry; of a place marked large the name alone is no clue. */
  readonly places: readonly KnownPlace[];
  readonly authorities: readonly string[];
  /** States whose authorities are examined. */
  readonly states: readonly string[];
}

/** "… v. Cyprus and Russia": a judgment's title tells nobody's nationality. */
const citation = /\bv\.\s+(?:the\s+)?\p{Lu}\p{L}+(?:(?:,|\s+and)\s+(?:the\s+)?\p{Lu}\p{L}+)*/gu;

/** Prepares a search for clues, blind to case and marks. */
export function createClues({ places, authorities, states }: Known): CluesIn {
  const small = places.filter(({ isSmall }) => isSmall);
  const placeIn = generalisePlaces(small, authorities);
  const nationalities = wordIndex(nationalityWords(states));
  const exploitation = wordIndex(exploitationWords);
  const roles = wordIndex(roleWords);
  return (text) => {
    const words = wordsOf(text);
    const tests: Readonly<Record<Clue, () => boolean>> = {
      day: () => generaliseDays(text).count > 0,
      place: () => placeIn(text).count > 0,
      nationality: () => isFound(wordsOf(text.replace(citation, ' ')), nationalities),
      age: () => generaliseAges(text).count > 0,
      exploitation: () => isFound(words, exploitation),
      role: () => isFound(words, roles),
    };
    const clues = Object.keys(tests) as Clue[]; // the keys of a record that holds all of them
    return new Set(clues.filter((clue) => tests[clue]()));
  };
}

const health = Object.entries(healthWords).map(([what, words]) => ({
  what,
  index: wordIndex(words),
}));

/** Kinds of health data and intimate life that a text seems to speak of (EXP-08). */
export function healthIn(text: string): string[] {
  const words = wordsOf(text);
  return health.filter(({ index }) => isFound(words, index)).map(({ what }) => what);
}

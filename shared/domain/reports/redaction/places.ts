import { replaceCounted, type Changed } from './text-change';

/** A place of the inquiry, and what may be said instead. */
export interface KnownPlace {
  readonly name: string;
  /** It is told who lived or was held there by its name (a small place, or one not marked large). */
  readonly isSmall: boolean;
  /** What it lies in, as the institution entered it; empty where nothing is entered. */
  readonly region: string;
}

const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);

const whole = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );

/** What stands for a place of which no region is entered. */
export const placeWithheld = '[place]';

/**
 * The places as their regions. Inside one of `keep` (the names of authorities, which are public)
 * nothing is changed.
 */
export function generalisePlaces(
  places: readonly KnownPlace[],
  keep: readonly string[],
): (text: string) => Changed {
  const named = places.filter(({ name }) => name.trim() !== '');
  if (named.length === 0) return (text) => ({ text, count: 0 });
  const kept = new Set(keep.map((name) => name.toLowerCase()));
  const regions = new Map(named.map(({ name, region }) => [name.toLowerCase(), region]));
  const pattern = whole([...named.map(({ name }) => name), ...keep.filter((name) => name !== '')]);
  return (text) =>
    replaceCounted(text, pattern, ([found]) => {
      const key = found.toLowerCase().replace(/\s+/g, ' ');
      if (kept.has(key)) return found;
      const region = regions.get(key) ?? '';
      return region === '' ? placeWithheld : region;
    });
}

const ownName = String.raw`(?!Person\b)(?:\p{Lu}[\p{L}\p{M}’'-]*|\p{Nd}+)(?:\s+(?:\p{Lu}[\p{L}\p{M}’'-]*|\p{Nd}+)){0,3}`;
const quoted = String.raw`(?:“[^”]{1,60}”|"[^"]{1,60}"|«[^»]{1,60}»)`;
/** "Shelter K", "the refuge “Casa Vera”"; in small letters only before a quoted name. */
const namedHouse = new RegExp(
  String.raw`(?:\b(?:[Tt]he|[Aa])\s+)?\b(?:(?:Safe[- ][Hh]ouse|Shelter|Refuge|Hostel)\s+(?:${quoted}|${ownName})|(?:safe[- ]house|shelter|refuge|hostel)\s+${quoted})`,
  'gu',
);
const startsSentence = /(?:^|[.!?…]["'”’»)]*\s+|\n\s*)$/u;

/** Names of shelters and safe houses as "a shelter", in every profile but the internal one (EXP-07). */
export const generaliseShelters = (text: string): Changed =>
  replaceCounted(text, namedHouse, ({ index }) =>
    startsSentence.test(text.slice(0, index)) ? 'A shelter' : 'a shelter',
  );

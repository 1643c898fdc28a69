import { inTurn, replaceCounted } from './text-change';

const adult = 18;
/** Lower ends of the bands; the last is open. */
const bands = [18, 25, 35, 50];

/** 16 → "under 18", 27 → "25 to 34", 61 → "50 or over". */
export function ageBand(age: number): string {
  if (age < adult) return 'under 18';
  const from = bands.findLast((lower) => lower <= age) ?? adult;
  const next = bands.find((lower) => lower > age);
  return next === undefined ? `${String(from)} or over` : `${String(from)} to ${String(next - 1)}`;
}

const band = (digits = ''): string => ageBand(Number(digits));

/** Exact ages as bands (EXP-02): "aged 16" → "aged under 18", "a 24-year-old" → "an adult". */
export const generaliseAges = inTurn(
  (text) =>
    replaceCounted(text, /\b(?:[Aa]n?\s+)?(\d{1,2})[- ]year[- ]old\b/g, ([whole, age = '']) => {
      const noun = Number(age) < adult ? 'minor' : 'adult';
      const article = /^[Aa]n?\s/.exec(whole)?.[0];
      if (article === undefined) return noun;
      const an = noun === 'adult' ? 'an' : 'a';
      return `${article.startsWith('A') ? an.replace('a', 'A') : an} ${noun}`;
    }),
  (text) =>
    replaceCounted(
      text,
      /(?<!under |to )\b(\d{1,2})(\s+years\s+(?:of\s+age|old))\b/g,
      ([, age, rest = '']) => `${band(age)}${rest}`,
    ),
  (text) =>
    replaceCounted(
      text,
      /\b([Aa]ged?|[Aa]t the age of|[Aa]t age)(\s+(?:of\s+)?)(\d{1,2})(?!\s*(?:to\b|or\b|[-–\d]))\b/g,
      ([, word = '', space = '', age]) => `${word}${space}${band(age)}`,
    ),
);

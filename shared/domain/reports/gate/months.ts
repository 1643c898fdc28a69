import { wordsOf } from './normalise';

/** In these a date may stand in a file or in a quotation; names as in a full date ("5 марта"). */
const languages =
  'en fr de es it pt nl ro pl cs sk hr sr-Latn sr uk ru bg el tr sq hu lt lv et fi sv da nb ar fa he ka hy'.split(
    ' ',
  );

const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2001, month, 5)));

/** The twelve names, as they stand alone or beside a day. */
function namesIn(language: string, withDay: boolean): string[] {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
    month: 'long',
    timeZone: 'UTC',
    ...(withDay ? { day: 'numeric' } : {}),
  });
  return days.map(
    (day) => format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '',
  );
}

/** As written in short, and as Roman figures ("5.III.1981"). */
const short = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const roman = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

function readMonths(): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  const add = (name: string, month: number) => {
    found.set(name, (found.get(name) ?? new Set()).add(month + 1));
  };
  for (const language of languages)
    for (const withDay of [true, false])
      for (const [month, name] of namesIn(language, withDay).entries()) {
        const [word = '', ...more] = wordsOf(name);
        if (more.length === 0 && !/^\d*$/.test(word)) add(word, month);
      }
  for (const names of [short, roman]) for (const [month, name] of names.entries()) add(name, month);
  add('sept', 8);
  return found;
}

let known: ReadonlyMap<string, ReadonlySet<number>> | undefined;

/**
 * The months, 1 to 12, that a folded word may name, in some thirty languages: mostly none or one; a
 * word of two languages may name two.
 */
export function monthsNamed(word: string): ReadonlySet<number> {
  known ??= readMonths(); // once, at first use
  return known.get(word) ?? none;
}
const none: ReadonlySet<number> = new Set();

import { Day, PartialDate } from '../../shared/domain/partial-date';

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

export type DatePrecision = 'partial' | 'day';

const two = (text: string): string => text.padStart(2, '0');

function monthNumber(word: string): string | undefined {
  const bare = word.toLowerCase().replace(/\.$/, '');
  const index = monthNames.findIndex(
    (name) => name === bare || (bare.length >= 3 && name.startsWith(bare)),
  );
  return index < 0 ? undefined : two(String(index + 1));
}

function fromWords(text: string): string | undefined {
  const dayFirst = /^(?:(\d{1,2})\.?\s+)?(\p{L}+\.?)\s+(\d{4})$/u.exec(text);
  const monthFirst = /^(\p{L}+\.?)\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text);
  if (dayFirst === null && monthFirst === null) return undefined;
  const [, day, word = '', year = ''] = dayFirst ?? [
    text,
    monthFirst?.[2],
    monthFirst?.[1],
    monthFirst?.[3],
  ];
  const month = monthNumber(word);
  if (month === undefined) return undefined;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${two(day)}`;
}

function fromNumbers(text: string): string | undefined {
  const yearFirst = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/.exec(text);
  if (yearFirst !== null)
    return [yearFirst[1], yearFirst[2], yearFirst[3]]
      .filter((part) => part !== undefined)
      .map(two)
      .join('-');
  const dayFirst = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/.exec(text);
  if (dayFirst === null) return undefined;
  const [, day, month = '', year = ''] = dayFirst;
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/**
 * What an officer wrote as a date, in the form the vault keeps (see `PartialDate`): `2024`, `5/2024`,
 * `May 2024`, `17.5.2024` (day first), `May 17, 2024`, `2024-05-17`, each with `about` or `~` before it. Null when it
 * is no date, or less exact than a `day` must be.
 */
export function readDate(text: string, precision: DatePrecision): string | null {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const about = /^(?:~|about |circa |ca\.? |c\. )\s*/i.exec(trimmed)?.[0] ?? '';
  const bare = trimmed.slice(about.length);
  const found = fromNumbers(bare) ?? fromWords(bare);
  if (found === undefined) return null;
  const kept = about === '' ? found : `~${found}`;
  const schema = precision === 'day' ? Day : PartialDate;
  return schema.safeParse(kept).success ? kept : null;
}

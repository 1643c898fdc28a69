import { listed, single, yes, type StatisticsFile, type Truth } from '../file';

export const breach = (id: string) => [id, 'BREACH INDICATED'] as const;
export const compliant = (id: string) => [id, 'COMPLIANT'] as const;

export const isBreach =
  (id: string) =>
  ({ outcomes }: StatisticsFile): Truth =>
    outcomes[id] === 'BREACH INDICATED' ? 1 : -1;

/** The value of a single choice, as a list of one; null where unknown. */
export const one =
  (id: string) =>
  (file: StatisticsFile): readonly string[] | null => {
    const value = single(file, id);
    return value === null ? null : [value];
  };

/** The recorded values of an "any of" question; null where unknown. */
export const some =
  (id: string) =>
  (file: StatisticsFile): readonly string[] | null =>
    listed(file, id);

/** Something other than "none" is recorded. */
export const anything =
  (id: string) =>
  (file: StatisticsFile): Truth => {
    const values = listed(file, id);
    if (values === null) return 0;
    return values.some((value) => value !== 'none') ? 1 : -1;
  };

/** The question was looked at, whatever the answer. */
export const answered =
  (id: string) =>
  ({ answers }: StatisticsFile): Truth =>
    answers[id] === undefined ? -1 : 1;

/** A yes/no question is answered with yes. */
export const is =
  (id: string) =>
  (file: StatisticsFile): Truth =>
    yes(file, id);

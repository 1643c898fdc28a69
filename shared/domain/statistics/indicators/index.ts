import type { Indicator } from './indicator';
import { measureIndicators } from './measures';
import { personIndicators } from './persons';
import { remedyIndicators } from './remedies';
import { returnIndicators } from './returns';
import { unknownIndicator } from './unknown';

export type { Indicator } from './indicator';

/**
 * The indicators of standards.md F.1 that the data carries, in their order. Not among them: IND-09 (no
 * record of a facility, so women and men would be counted once per episode), the amounts of IND-24 (no
 * currency is recorded), and of IND-27 what becomes of recommendations (no register of them yet).
 */
export const indicators: readonly Indicator[] = [
  ...personIndicators,
  ...measureIndicators,
  ...returnIndicators,
  ...remedyIndicators,
  unknownIndicator,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

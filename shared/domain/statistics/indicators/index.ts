import type { Indicator } from './indicator';
import { measureIndicators } from './measures';
import { personIndicators } from './persons';
import { remedyIndicators } from './remedies';
import { returnIndicators } from './returns';
import { unknownIndicator } from './unknown';

export type { Indicator } from './indicator';

/**
 * The indicators of standards.md F.1, in their order. Where the files cannot know something, the
 * indicator's own words say so.
 */
export const indicators: readonly Indicator[] = [
  ...personIndicators,
  ...measureIndicators,
  ...returnIndicators,
  ...remedyIndicators,
  unknownIndicator,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

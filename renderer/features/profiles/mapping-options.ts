import type { MappingView } from '../../../shared/domain/profiles/views';

export const keyOf = ({ standardId, instrument }: MappingView): string =>
  `${standardId}:${instrument}`;

/** A mapping as one choice: standard, instrument with its place, and what it is about. */
export const optionOf = (mapping: MappingView) => ({
  value: keyOf(mapping),
  label: `${mapping.standardId}: ${mapping.short}${mapping.pin === '' ? '' : ` ${mapping.pin}`}`,
  description: mapping.title,
});

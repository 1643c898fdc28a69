import type { ResultState } from '../../../shared/domain/assessments/result-change';
import type { ItemChange } from '../../../shared/domain/instruments/comparison';

type Key = `${ItemChange['kind']} ${ItemChange['step']}`;

/** The groups in which changes of the law are shown, what can change results first. */
export const itemHeadings: readonly { readonly key: Key; readonly heading: string }[] = [
  { key: 'standard logic', heading: 'Standards whose condition or sources change' },
  { key: 'standard new', heading: 'New standards' },
  { key: 'standard gone', heading: 'Standards no longer there' },
  { key: 'question logic', heading: 'Questions whose choices or type change' },
  { key: 'question new', heading: 'New questions' },
  { key: 'question gone', heading: 'Questions no longer asked' },
  { key: 'standard reworded', heading: 'Standards in other words' },
  { key: 'question reworded', heading: 'Questions in other words' },
];

export const itemsBy = (items: readonly ItemChange[], key: Key): readonly ItemChange[] =>
  items.filter(({ kind, step }) => `${kind} ${step}` === key);

/** Outcome and effect of one side of a change. */
export function stateInWords(state: ResultState | null): string {
  if (state === null) return 'Not in the law';
  const { label, effectInWords, effect, qualifiers } = state;
  const weight = effect === '-' ? '' : `, ${effectInWords}`;
  return `${label}${weight}${qualifiers.length === 0 ? '' : ` (${qualifiers.join(', ')})`}`;
}

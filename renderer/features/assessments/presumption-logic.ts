import type {
  PresumptionsView,
  PresumptionWindowView,
} from '../../../shared/domain/assessments/assessment';

export interface PresumptionWords {
  readonly tags: readonly string[];
  readonly text: string;
  /** Whether the event lies in the windows, shortly; empty without a window. */
  readonly inWindow: string;
}

const place: Readonly<Record<PresumptionWindowView['event'], string>> = {
  yes: 'the event lies inside the window',
  partly: 'only part of the event lies inside the window',
  no: 'the event lies outside the window',
  unknown: 'the dates do not say whether the event lies inside the window',
};

/** Once where both presumptions stand alike, else each by name. */
function inWindowWords(windows: PresumptionsView['windows']): string {
  const [first, second] = windows;
  if (first === undefined) return '';
  if (second === undefined || first.event === second.event) return place[first.event];
  return `as a child, ${place[first.event]}; as a victim, ${place[second.event]}`;
}

/**
 * What is only presumed or suspected of the person, in words (standards.md part C); null where the
 * grounds are established. A status presumption exists for children only: an adult is suspected.
 */
export function presumptionWords(presumptions: PresumptionsView): PresumptionWords | null {
  const { child, victim, ageBasis, windows } = presumptions;
  if (victim === 'suspected')
    return {
      tags: ['Suspected victim'],
      text: 'Not established: results that need a victim are provisional.',
      inWindow: '',
    };
  const tags = [
    ...(child === 'presumed' ? ['Presumed child'] : []),
    ...(victim === 'presumed' ? ['Presumed victim'] : []),
  ];
  if (tags.length === 0) return null;
  const basis = ageBasis === null ? '' : ` ${ageBasis}.`;
  return {
    tags,
    text: `Treated so until determined otherwise.${basis}`,
    inWindow: inWindowWords(windows),
  };
}

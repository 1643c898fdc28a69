import type { PresumptionsView } from '../../../shared/domain/assessments/assessment';

export interface PresumptionWords {
  readonly tag: string;
  readonly text: string;
}

/**
 * What is only presumed or suspected of the person, in words (standards.md part C); nothing where the
 * grounds are established. A status presumption exists for children only: an adult is suspected.
 */
export function presumptionWords({
  child,
  victim,
  ageBasis,
}: PresumptionsView): PresumptionWords[] {
  const words: PresumptionWords[] = [];
  if (child === 'presumed')
    words.push({
      tag: 'Presumed child',
      text: `Treated as a child until age is determined otherwise. ${ageBasis ?? ''}`.trim(),
    });
  if (victim === 'presumed')
    words.push({
      tag: 'Presumed victim',
      text: 'A child who may be a victim is treated as one until determined otherwise.',
    });
  if (victim === 'suspected')
    words.push({
      tag: 'Suspected victim',
      text: 'Not established: results that need a victim are provisional.',
    });
  return words;
}

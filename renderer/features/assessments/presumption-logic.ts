import type { PresumptionsView } from '../../../shared/domain/assessments/assessment';

export interface PresumptionWords {
  readonly tags: readonly string[];
  readonly text: string;
}

/**
 * What is only presumed or suspected of the person, in words (standards.md part C); null where the
 * grounds are established. A status presumption exists for children only: an adult is suspected.
 */
export function presumptionWords(presumptions: PresumptionsView): PresumptionWords | null {
  const { child, victim, ageBasis } = presumptions;
  if (victim === 'suspected')
    return {
      tags: ['Suspected victim'],
      text: 'Not established: results that need a victim are provisional.',
    };
  const tags = [
    ...(child === 'presumed' ? ['Presumed child'] : []),
    ...(victim === 'presumed' ? ['Presumed victim'] : []),
  ];
  if (tags.length === 0) return null;
  const basis = ageBasis === null ? '' : ` ${ageBasis}.`;
  return { tags, text: `Treated so until determined otherwise.${basis}` };
}

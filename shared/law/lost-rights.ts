import type { RemedyChoice, RemedyForm } from '../domain/remedies/remedy';
import type { GivenAnswers } from './suggestions';

type Place = Pick<RemedyChoice, 'form' | 'value'>;

/** The reparation that restores a right of IDN-Q13; the other rights have no choice in part E. */
const restoredBy: Readonly<Record<string, Place>> = {
  liberty: { form: 'restitution', value: 'release_from_detention' },
  residence_or_reflection_period: { form: 'restitution', value: 'residence_status' },
  safe_shelter: { form: 'rehabilitation', value: 'social_services' },
  medical_care: { form: 'rehabilitation', value: 'medical_care' },
  psychological_care: { form: 'rehabilitation', value: 'psychological_care' },
  legal_assistance: { form: 'rehabilitation', value: 'legal_services' },
};

/**
 * What restores the rights that a wrong or missing identification cost the person (IDN-Q13 feeds
 * part E). Release is left out where the holding has an end on file: nobody is released twice.
 */
export function lostThroughIdentification(given: GivenAnswers, form: RemedyForm): string[] {
  const lost = given['IDN-Q13'];
  if (!Array.isArray(lost) || given['IDN-Q12'] === 'no') return [];
  const hasEnded = typeof given['DET-Q05'] === 'string';
  return lost.flatMap((right) => {
    const place = restoredBy[right];
    if (place?.form !== form || (right === 'liberty' && hasEnded)) return [];
    return [place.value];
  });
}

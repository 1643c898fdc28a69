import type {
  ContradictionPlaceView,
  ContradictionView,
} from '../../../shared/domain/assessments/contradiction';
import type { PrintedContradiction } from '../../../shared/domain/reports/report-model';
import { contradictionsOfInquiry } from '../assessments/contradictions';
import type { Context } from '../context';
import type { ReportRecord } from './report-store';

/** "Held at the station, Border Police: “When did it begin?”, “When did it end?”", unit by unit. */
function placesInWords(places: readonly ContradictionPlaceView[]): string {
  const byUnit = new Map<string, string[]>();
  for (const { unit, question } of places) {
    const words = question === null ? 'the dates of the event' : `“${question}”`;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), words]);
  }
  return [...byUnit].map(([unit, questions]) => `${unit}: ${questions.join(', ')}`).join('; ');
}

/** Without the answers: they hold exact dates, and a reason can say what matters of them. */
const printed = ({ pseudonym, certainty, places, left }: ContradictionView) => ({
  about: `${pseudonym}, ${placesInWords(places)}`,
  isCertain: certainty === 'certain',
  reason: left?.isCurrent === true ? left.reason : null,
  day: left?.isCurrent === true ? left.at.slice(0, 10) : null,
});

/**
 * What contradicts itself in the cases that a report rests on: all that cannot be right, and what may
 * be wrong and was left with a reason.
 */
export const leftContradictions = (
  context: Context,
  { inquiryId, subjectKind }: ReportRecord,
): PrintedContradiction[] =>
  subjectKind === 'case'
    ? contradictionsOfInquiry(context, inquiryId)
        .map(printed)
        .filter(({ isCertain, reason }) => isCertain || reason !== null)
    : [];

import type { DisputedOutcome } from '../domain/assessments/dispute';
import type { AnswerFile } from './answers';
import type { StandardResult } from './evaluate';
import type { Law, Standard } from './law';
import type { RawResult } from './outcome';
import { qualifiersOf } from './qualifiers';
import { conclusionSentence, displayLabel } from './wording';

const rawOf = (outcome: DisputedOutcome): RawResult =>
  outcome === 'OBSERVATION'
    ? { outcome: 'NOT APPLICABLE', observation: true }
    : { outcome, observation: false };

/**
 * The result as an officer sees it: another outcome, the same legal effect and sources, and the
 * provenance that S7 asks for with that outcome. It never rests on silence: it rests on the reasons
 * given. A yardstick (L3) stays one: a dispute of facts binds no State.
 */
export function asOfficerSees(
  law: Law,
  standard: Standard,
  { slots }: AnswerFile,
  result: StandardResult,
  outcome: DisputedOutcome,
): StandardResult {
  const raw = rawOf(outcome);
  const own = qualifiersOf(law, standard, slots, raw).filter((one) => one !== 'BY SILENCE');
  const isYardstick = result.effect === 'BENCHMARK';
  return {
    ...result,
    outcome: raw.outcome,
    qualifiers: isYardstick ? [...own, 'BENCHMARK'] : own,
  };
}

/** A conclusion on the officer's view, which says that it is one and what the checklist gives. */
export function officerConclusion(
  law: Law,
  standard: Standard,
  results: { readonly checklist: StandardResult; readonly officer: StandardResult },
  authority: string,
): string {
  const conclusion = conclusionSentence(law, standard, results.officer, authority);
  return `${conclusion} This is the view of the officer, for the reasons given; the result of the checklist differs: ${displayLabel(law, results.checklist)}.`;
}

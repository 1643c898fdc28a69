/** The law engine: instruments in, results with reasons out. */
export { answerOf, checkAnswers, withAnswer, withSilence } from './answers';
export type { AnswerFile } from './answers';
export { checkOwnFile } from './check-own-file';
export { compileInstruments } from './compile';
export { coverageOf, FactSheet, sectionsOf } from './coverage';
export { coverageFaults } from './coverage-faults';
export type { CoverageFault } from './coverage-faults';
export { Effect } from './document';
export type { InstrumentDoc, Locate, Path, Position } from './document';
export { decidedKey, effectOf, mappingKey } from './effect';
export type { EvaluationContext, LegalEffect, RatificationProfile, SourceEffect } from './effect';
export { bondsOn, contextOn } from './state-law';
export { bondReasonInWords } from './bond-words';
export type { BondOnDay, BondReason, RecordedLaw } from './state-law';
export { binds, profileOn, standingOn } from './treaty-period';
export type { PeriodStanding, TreatyPeriod } from './treaty-period';
export { evaluate, evaluateAfter, evaluateOne, standardOf } from './evaluate';
export type { StandardResult } from './evaluate';
export { explain } from './explain';
export { questionIn } from './former-question';
export type { FormerQuestion } from './former-question';
export { lawDiff } from './law-diff';
export type { DecidingAnswer, OpenAnswer, Reasons } from './explain';
export type { Checklist, Law, Question, Standard, StandardId } from './law';
export type { Qualifier } from './qualifiers';
export { checklistOutcome } from './checklist-outcome';
export {
  agePresumptionBasis,
  eventInWindow,
  isInWindow,
  presumptionsOf,
  presumptionWindow,
} from './presumptions';
export type { InWindow, Presumptions, PresumptionWindow } from './presumptions';
export { inferenceInWords, noUseAgainst, windowInWords } from './presumption-words';
export { groundRefused, offersOf, survivesInWords } from './determination';
export type { DeterminedCase, Offer } from './determination';
export {
  allowedVerbs,
  answerInWords,
  conclusionSentence,
  displayLabel,
  effectInWords,
} from './wording';
export { unattributedWords } from './wording-check';
export type { WordingFault } from './wording-check';
export { conditionInWords } from './expression-words';
export { qualifierInWords } from './qualifier-words';
export { weightInWords } from './weight-words';
export { asOfficerSees, officerConclusion } from './officer-view';
export { commonFacts } from './common-facts';
export { contradictionsIn } from './contradictions';
export type { AnsweredCase } from './contradictions';
export { resultChanges } from './result-changes';
export type { LawResults } from './result-changes';
export { owedQuestions } from './owed';
export { missingRemedies, remedySuggestions, standingIn } from './remedies';
export { remedyAccess, remedyPlaces } from './remedy-places';
export { proposedResponsibility } from './responsibility';
export { expectedTargets, reachOf } from './reach';
export type { Reached, Target } from './reach';
export { suggestionsFor } from './suggestions';
export type { GivenAnswers, Suggestion } from './suggestions';
export { fits, isOnDemand, standardsFor } from './subjects';
export { graver, nextQuestions } from './next-question';
export type { RankedQuestion } from './next-question';
export { standardsInWords, whyAsk } from './next-question-words';
export { trackOpen } from './still-open';
export type { OpenTracker, StillOpen } from './still-open';

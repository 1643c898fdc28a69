import type { DecidingFact } from '../../../shared/domain/assessments/assessment';
import { answerableFor, type Subject } from '../../../shared/domain/assessments/subject';
import type { FindingText } from '../../../shared/domain/findings/finding';
import { sourceInWords } from '../../../shared/domain/assessments/source-words';
import { proposedRecommendation } from '../../../shared/domain/remedies/recommendation';
import {
  conclusionSentence,
  missingRemedies,
  officerConclusion,
  proposedResponsibility,
} from '../../../shared/law';
import type { Evaluation } from '../assessments/evaluation';
import { decidingFacts } from '../assessments/explanation';
import { givenAnswers } from '../assessments/suggested';
import type { Context } from '../context';
import type { Grounds } from './light';
import { remedyFormViews } from './remedies';

/** A fact as the officer gave it; the question with its answer where no reason was entered. */
function factOf({ text, answerInWords, reason, provenance, sourceDate }: DecidingFact): string {
  const fact = reason === '' ? `${text} ${answerInWords}.` : reason;
  // Who says so is printed where its date is known (S9): together they let a reader find the source.
  return sourceDate === null ? fact : `${fact} (${sourceInWords(provenance, sourceDate)})`;
}

/** The length that a fact may have as a finding's text. */
const longest = 2000;

/** Which standard, and where an officer differs from the checklist, their reasons. */
function analysisOf({ standard }: Grounds, officerReason: string): string {
  const applies = `The standard applies to: ${standard.appliesTo}.`;
  return officerReason === '' ? applies : `${applies}\n\n${officerReason}`;
}

/** The respondent authority; of a State's system, the bodies that owe the standard. */
const addresseeOf = (subject: Subject, dutyBearers: readonly string[]): string =>
  subject.kind === 'system'
    ? `${subject.state}: ${dutyBearers.join(', ')}`.slice(0, 300)
    : subject.authorityName;

/** The careful sentence that a finding on these grounds is drafted with. */
export function draftedConclusion(
  { law }: Pick<Context, 'law'>,
  { record }: Pick<Evaluation, 'record'>,
  { standard, result, stated, restsOnOfficer }: Grounds,
): string {
  const answerable = answerableFor(record.subject);
  return restsOnOfficer
    ? officerConclusion(law, standard, { checklist: result, officer: stated }, answerable)
    : conclusionSentence(law, standard, result, answerable);
}

/** What the standard asks for; with it, where it is on reparation, each item due and not obtained. */
function recommended(context: Context, evaluation: Evaluation, { standard, kind }: Grounds) {
  const forms = remedyFormViews(context, { kind, evaluation });
  const remedies = kind === 'breach' ? missingRemedies(givenAnswers(evaluation), standard.id) : [];
  const recommendation = proposedRecommendation(standard.recommendation, forms, remedies);
  return { recommendation, remedies };
}

/** A first text from the answers that decide, for an officer to read, correct and accept or reject. */
export function draftFinding(
  context: Context,
  evaluation: Evaluation,
  grounds: Grounds,
): FindingText {
  const { standard, restsOnOfficer } = grounds;
  const { subject } = evaluation.record;
  const facts = decidingFacts(context, evaluation, standard.id).map(factOf);
  const reason = restsOnOfficer ? (evaluation.disputes.get(standard.id)?.reason ?? '') : '';
  return {
    facts: [...new Set(facts)].map((fact) => fact.slice(0, longest)),
    analysis: analysisOf(grounds, reason),
    conclusion: draftedConclusion(context, evaluation, grounds),
    ...recommended(context, evaluation, grounds),
    addressee: addresseeOf(subject, standard.dutyBearers),
    replyDeadline: null,
    responsibility:
      grounds.kind === 'breach'
        ? (proposedResponsibility(standard, givenAnswers(evaluation), evaluation.results)?.value ??
          null)
        : null,
    satisfactionAgreed: null,
  };
}

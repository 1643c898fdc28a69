import type { Outcome } from '../domain/assessments/assessment';
import { boundSince, citations, interpretedTreaties } from './citations';
import type { Effect } from './document';
import type { StandardResult } from './evaluate';
import type { Law, Question, Standard } from './law';
import { unattributedWords } from './wording-check';

/** Legal effect in a few words, beside every result: "Binding: ICCPR art. 9". */
export function effectInWords(law: Law, standard: Standard, result: StandardResult): string {
  const named = citations(law, result);
  const list = named === '' ? '' : `: ${named}`;
  switch (result.effect) {
    case 'RES JUDICATA':
      return `Decided for this State${list}`;
    case 'BINDING':
      return `Binding${list}`;
    case 'BINDING-QUALIFIED':
      return `Binding, a qualified duty${list}`;
    case 'INTERPRETED':
      return `As interpreted in ${named}`;
    case 'DUTY TO CONSIDER':
      return `Duty to consider only${list}`;
    case 'SOFT':
      return `Recommended, not binding${standard.cap === null ? list : ' (the flat rule)'}`;
    case 'UNSOURCED':
      return 'Stated by OHCHR; legal basis to be specified';
    case 'DRAFT':
      return `Draft principle, proposed only${list}`;
    case 'BENCHMARK':
      return `Yardstick only, not binding on this State${list}`;
  }
}

/** A recorded answer with the labels of its choices: "Police lock-up; not: Prison". */
export function answerInWords(question: Question, answer: string | readonly string[]): string {
  const label = (value: string): string =>
    question.choices.find((choice) => choice.value === value)?.label ?? value;
  if (typeof answer === 'string') return label(answer);
  if (answer.length === 0) return 'none of the values listed';
  const yes = answer.filter((entry) => entry !== '...' && !entry.startsWith('!')).map(label);
  const no = answer.filter((entry) => entry.startsWith('!')).map((entry) => label(entry.slice(1)));
  return [...yes, ...(no.length === 0 ? [] : [`not: ${no.join(', ')}`])].join('; ');
}

const plainLabels: Readonly<Record<Exclude<Outcome, 'BREACH INDICATED'>, string>> = {
  COMPLIANT: 'Compliant',
  'NOT APPLICABLE': 'Not applicable',
  'INSUFFICIENT INFORMATION': 'Needs information',
  MET: 'Met',
  'NOT MET': 'Not met',
  UNDETERMINED: 'Undetermined',
};

/** The label of a result; for BREACH INDICATED the one that L2 allows for its legal effect. */
export function displayLabel(law: Law, result: StandardResult): string {
  const { outcome, effect } = result;
  if (result.qualifiers.includes('OBSERVATION'))
    return 'Observation (unsettled law, no finding of breach)';
  if (outcome !== 'BREACH INDICATED') return plainLabels[outcome];
  switch (effect) {
    case 'RES JUDICATA':
      return `As found in the judgment in ${citations(law, result)}`;
    case 'BINDING':
      return 'Breach indicated';
    case 'BINDING-QUALIFIED':
      return 'Breach of a qualified duty indicated';
    case 'INTERPRETED':
      return `Indicates incompatibility, as interpreted in ${citations(law, result)}`;
    case 'DUTY TO CONSIDER':
      return 'No sign that the duty to consider was met';
    case 'SOFT':
    case 'BENCHMARK':
      return 'Departure from a recommended standard (not binding)';
    case 'DRAFT':
      return 'Draft principle not met';
    case 'UNSOURCED':
      return 'Departure from the standard stated by OHCHR; legal basis to be specified';
  }
}

/** L2: the verbs that a finding with this effect may use. */
export const allowedVerbs: Readonly<Record<Effect, readonly string[]>> = {
  'RES JUDICATA': ['as decided'],
  BINDING: [
    'did not comply with',
    'is contrary to article …, by which the State has been bound since …',
  ],
  'BINDING-QUALIFIED': ['did not, within the limits of article …,'],
  INTERPRETED: ['as interpreted by the Committee', 'as interpreted by the Court'],
  'DUTY TO CONSIDER': ['has not considered'],
  SOFT: ['is not in line with', 'should', 'falls short of the recommendation'],
  DRAFT: ['the proposed principle would ask for'],
  UNSOURCED: ['OHCHR considers that'],
  BENCHMARK: ['is not in line with', 'should'],
};

/**
 * The careful conclusion for a finding: what L2 allows for the legal effect, S6 and S7 for the
 * qualifiers, and never more (L6). `authority` is printed as given.
 */
export function conclusionSentence(
  law: Law,
  standard: Standard,
  result: StandardResult,
  authority: string,
): string {
  const first =
    result.outcome === 'BREACH INDICATED'
      ? breachSentence(law, standard, result, authority)
      : plainSentence(standard, result, authority);
  return [first, ...qualifierSentences(result)].join(' ');
}

/** A title that itself uses a word that L6 withholds is replaced by the number of the standard. */
function nameOf(standard: Standard): string {
  const isPlain = unattributedWords('SOFT', standard.title).length === 0;
  return isPlain ? `"${standard.title}" (${standard.id})` : `of ${standard.id}`;
}

function breachSentence(
  law: Law,
  standard: Standard,
  result: StandardResult,
  authority: string,
): string {
  const standardName = `the standard ${nameOf(standard)}`;
  const has = (qualifier: StandardResult['qualifiers'][number]): boolean =>
    result.qualifiers.includes(qualifier);
  const basis = basisOf(law, result);
  if (has('BY SILENCE')) {
    return `${authority} has not shown that ${standardName} was met. ${basis}`;
  }
  if (has('ARGUABLE')) {
    return `There are grounds to consider that the conduct of ${authority} is not compatible with ${standardName}. ${basis}`;
  }
  if (has('PROSPECTIVE')) {
    return `If carried out, the measure of ${authority} would not meet ${standardName}. ${basis}`;
  }
  return effectSentence(law, result, standardName, authority);
}

function effectSentence(
  law: Law,
  result: StandardResult,
  standardName: string,
  authority: string,
): string {
  const named = citations(law, result);
  switch (result.effect) {
    case 'RES JUDICATA':
      return `As decided in ${named}, ${authority} did not meet ${standardName}.`;
    case 'BINDING':
      return `${authority} did not comply with ${named}, ${byWhichBound(law, result)}: ${standardName} was not met.`;
    case 'BINDING-QUALIFIED':
      return `${authority} did not, within the limits of ${named}${sinceClause(law, result)}, meet ${standardName}. The duty is a qualified one.`;
    case 'INTERPRETED':
      return `The conduct of ${authority} indicates incompatibility with ${interpretedTreaties(law, result)}, as interpreted in ${named}: ${standardName} was not met.`;
    case 'DUTY TO CONSIDER':
      return `There is no sign that the State has considered what ${named} asks it to consider (${standardName}).`;
    case 'SOFT':
    case 'BENCHMARK':
      return `The conduct of ${authority} is not in line with ${standardName}, which is recommended and not binding.`;
    case 'DRAFT':
      return `The proposed principle in ${named} would ask for more than ${authority} did (${standardName}). It is a draft.`;
    case 'UNSOURCED':
      return `OHCHR considers that ${standardName} applies; the conduct of ${authority} departs from it. The legal basis is to be specified.`;
  }
}

/** "by which the State has been bound since 23 March 1976"; without a recorded day, that it is bound. */
function byWhichBound(law: Law, result: StandardResult): string {
  const since = boundSince(law, result);
  if (since === null) return 'by which the State is bound';
  return since.includes(' since ')
    ? `by which the State is bound (${since})`
    : `by which the State has been bound since ${since}`;
}

/** The same as a clause, where a day is recorded; else nothing. */
const sinceClause = (law: Law, result: StandardResult): string =>
  boundSince(law, result) === null ? '' : `, ${byWhichBound(law, result)}`;

/** " (since 23 March 1976)", where a day is recorded; else nothing. */
function sinceRemark(law: Law, result: StandardResult): string {
  const since = boundSince(law, result);
  if (since === null) return '';
  return since.includes(' since ') ? ` (${since})` : ` (since ${since})`;
}

/** One sentence on what the standard rests on, for conclusions whose verb is fixed by a qualifier. */
function basisOf(law: Law, result: StandardResult): string {
  const named = citations(law, result);
  switch (result.effect) {
    case 'RES JUDICATA':
      return `The point was decided for this State in ${named}.`;
    case 'BINDING':
      return `The State is bound by ${named}${sinceRemark(law, result)}.`;
    case 'BINDING-QUALIFIED':
      return `The State is bound, within its limits, by ${named}${sinceRemark(law, result)}.`;
    case 'INTERPRETED':
      return `The standard follows from ${interpretedTreaties(law, result)}, as interpreted in ${named}.`;
    case 'DUTY TO CONSIDER':
      return `The State is bound by ${named} to consider the measure.`;
    case 'SOFT':
    case 'BENCHMARK':
      return 'The standard is recommended and not binding.';
    case 'DRAFT':
      return `The principle is proposed in ${named}; it is a draft.`;
    case 'UNSOURCED':
      return 'OHCHR considers that the standard applies; its legal basis is to be specified.';
  }
}

function plainSentence(standard: Standard, result: StandardResult, authority: string): string {
  const name = nameOf(standard);
  if (result.qualifiers.includes('BENCHMARK')) {
    return `The instruments behind the standard ${name} do not bind this State; they may serve as a yardstick.`;
  }
  if (result.qualifiers.includes('OBSERVATION')) {
    return `The law on ${name} is unsettled; the institution observes the point without a finding of breach.`;
  }
  switch (result.outcome) {
    case 'COMPLIANT':
      return `On the facts recorded, ${authority} met the standard ${name}.`;
    case 'INSUFFICIENT INFORMATION':
    case 'UNDETERMINED':
      return `The facts recorded do not allow a conclusion on ${name}.`;
    case 'MET':
      return `The test ${name} is met.`;
    case 'NOT MET':
      return `The test ${name} is not met.`;
    default:
      return `The standard ${name} does not apply on the facts recorded.`;
  }
}

const qualifierTexts: Readonly<Partial<Record<StandardResult['qualifiers'][number], string>>> = {
  PROVISIONAL:
    'This is provisional: the person is suspected, not established, to be a victim of trafficking.',
  'PRESUMED CHILD':
    'The person is presumed to be a child; conduct before another determination is judged on that footing.',
  'PRESUMED VICTIM':
    'As a child who may be a victim, the person is presumed to be one until another determination is made.',
  'BY SILENCE':
    'The authority was asked for this justification, had a fair period to answer, and let it expire.',
  PROSPECTIVE: 'The measure has not been carried out.',
  PARTIAL: 'Only some of the bodies that the standard addresses were examined.',
};

const qualifierSentences = (result: StandardResult): string[] =>
  result.qualifiers
    .map((qualifier) => qualifierTexts[qualifier])
    .filter((text) => text !== undefined);

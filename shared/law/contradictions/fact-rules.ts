import type { ContradictionCode } from '../../domain/assessments/contradiction';
import type { QuestionId } from '../law';
import { is, isNone, listed, single, type AnsweredCase } from './answered-case';
import { certain, unusual, type CaseRule } from './found';

interface Pair {
  readonly code: ContradictionCode;
  readonly questions: readonly QuestionId[];
  readonly when: (file: AnsweredCase) => boolean;
  readonly that: string;
  /** How both can be right, where they can. */
  readonly unless?: string;
}

const hasAny = (file: AnsweredCase, id: QuestionId): boolean =>
  listed(file, id).some((value) => value !== 'none');
const has = (file: AnsweredCase, id: QuestionId, ...values: readonly string[]): boolean =>
  listed(file, id).some((value) => values.includes(value));
const isGiven = (file: AnsweredCase, id: QuestionId): boolean => single(file, id) !== null;

/** Each excludes leaving at will by the words of DET-Q02; the other means of DET-Q07 may not. */
const physical = [
  'locked_doors',
  'guards',
  'permission_needed',
  'escort_needed',
  'sanction_for_leaving',
];
const softer = [
  'papers_or_phone_withheld',
  'loss_of_support_or_status_if_leaving',
  'court_or_administrative_order',
];

/** What can only be answered of a person who was held. */
const ofHolding = ['DET-Q04', 'DET-Q05', 'DET-Q33'];

const pairs: readonly Pair[] = [
  {
    code: 'HELD_BY_NOTHING',
    questions: ['DET-Q02', 'DET-Q07'],
    when: (file) => is(file, 'DET-Q02', 'no') && isNone(file, 'DET-Q07'),
    that: 'the person could not leave at will, and nothing kept the person from leaving',
  },
  {
    code: 'FREE_YET_KEPT',
    questions: ['DET-Q02', 'DET-Q07'],
    when: (file) => is(file, 'DET-Q02', 'yes') && has(file, 'DET-Q07', ...physical),
    that: 'the person could leave at will, and was kept from leaving by doors, guards, permission, escort or sanctions',
  },
  {
    code: 'FREE_YET_KEPT',
    questions: ['DET-Q02', 'DET-Q07'],
    when: (file) =>
      is(file, 'DET-Q02', 'yes') &&
      !has(file, 'DET-Q07', ...physical) &&
      has(file, 'DET-Q07', ...softer),
    that: 'the person could leave at will, and was kept from leaving by papers, an order or the loss of support',
    unless: 'if that did not in fact prevent leaving',
  },
  {
    code: 'NOT_HELD_YET_HELD',
    questions: ['DET-Q01', 'DET-Q02', ...ofHolding],
    when: (file) =>
      isNone(file, 'DET-Q01') &&
      (is(file, 'DET-Q02', 'no') ||
        is(file, 'DET-Q03', 'yes') ||
        hasAny(file, 'DET-Q07') ||
        ofHolding.some((id) => isGiven(file, id))),
    that: 'the person was held nowhere, and other answers describe how or when the person was held',
  },
  {
    code: 'NO_DEPARTURE_YET_DATED',
    questions: ['NRF-Q01', 'NRF-Q02', 'NRF-Q03', 'NRF-Q04'],
    when: (file) =>
      is(file, 'NRF-Q01', 'none') &&
      (is(file, 'NRF-Q02', 'ordered', 'executed') ||
        isGiven(file, 'NRF-Q03') ||
        isGiven(file, 'NRF-Q04')),
    that: 'no departure is examined, and one is said to have been decided or executed',
  },
  {
    code: 'NOT_EXECUTED_YET_DATED',
    questions: ['NRF-Q02', 'NRF-Q04'],
    when: (file) =>
      is(file, 'NRF-Q02', 'planned', 'ordered', 'withdrawn', 'stay_granted') &&
      isGiven(file, 'NRF-Q04'),
    that: 'the departure has not been executed by its stage, and a date of execution is recorded',
    unless: 'if the date is only the one foreseen',
  },
  {
    code: 'NO_MEASURE_YET_CHARGED',
    questions: ['NCR-Q01', 'NCR-Q09'],
    when: (file) => isNone(file, 'NCR-Q01') && isGiven(file, 'NCR-Q09'),
    that: 'no penal measure was taken, and a date of a charge or penal decision is recorded',
  },
  {
    code: 'KNOWN_SINCE_YET_NOT_KNOWN',
    questions: ['SUB-Q14', 'SUB-Q15'],
    when: (file) => is(file, 'SUB-Q14', 'no') && isGiven(file, 'SUB-Q15'),
    that: 'the authority neither knew nor should have known, and a date is recorded from which it did',
  },
  {
    code: 'STATUS_YET_NEVER_ASSESSED',
    questions: ['SUB-Q04', 'IDN-Q02'],
    when: (file) =>
      is(file, 'SUB-Q04', 'identified_by_authority', 'rejected_after_individual_assessment') &&
      is(file, 'IDN-Q02', 'no'),
    that: 'an authority decided on victim status by the file, and the person was never assessed for it',
    unless: 'if another authority, or a later decision, gave that status',
  },
  {
    code: 'STATUS_YET_NEVER_ASSESSED',
    questions: ['SUB-Q04', 'IDN-Q02'],
    when: (file) => is(file, 'SUB-Q04', 'never_assessed') && is(file, 'IDN-Q02', 'yes'),
    that: 'the person was never assessed for victim status by the file, and was assessed by the account of the identification',
  },
  {
    code: 'NOT_ASSESSED_YET_ASSESSMENT',
    questions: ['IDN-Q02', 'IDN-Q04', 'IDN-Q05', 'IDN-Q11'],
    when: (file) =>
      is(file, 'IDN-Q02', 'no') &&
      (isGiven(file, 'IDN-Q04') || is(file, 'IDN-Q05', 'yes') || is(file, 'IDN-Q11', 'yes')),
    that: 'the person was not assessed for victim status, and other answers date or describe the assessment',
  },
  {
    code: 'NO_COST_YET_RIGHTS_LOST',
    questions: ['IDN-Q12', 'IDN-Q13'],
    when: (file) => is(file, 'IDN-Q12', 'no') && hasAny(file, 'IDN-Q13'),
    that: 'the identification cost the person no right, and rights that it cost are named',
  },
  {
    code: 'NO_COST_YET_RIGHTS_LOST',
    questions: ['IDN-Q12', 'IDN-Q13'],
    when: (file) => is(file, 'IDN-Q12', 'yes') && isNone(file, 'IDN-Q13'),
    that: 'the identification cost the person a right, and none is named',
  },
  {
    code: 'NO_GUARDIAN_YET_APPOINTED',
    questions: ['CHI-Q17', 'CHI-Q18'],
    when: (file) => is(file, 'CHI-Q17', 'no') && isGiven(file, 'CHI-Q18'),
    that: 'no representative was appointed, and a date of appointment is recorded',
  },
  {
    code: 'NO_INDICATORS_YET_VISIBLE',
    questions: ['SUB-Q05', 'IDN-Q01'],
    when: (file) => is(file, 'SUB-Q05', 'no') && is(file, 'IDN-Q01', 'yes'),
    that: 'nothing indicates that the person may be a victim, and indicators were visible at first contact',
  },
  {
    code: 'NO_FEAR_YET_REFUGEE',
    questions: ['SUB-Q08', 'SUB-Q13'],
    when: (file) => is(file, 'SUB-Q08', 'no') && has(file, 'SUB-Q13', 'refugee_or_asylum_seeker'),
    that: 'the person never applied for asylum nor feared return, and is a refugee or asylum seeker',
  },
  {
    code: 'NOT_MOVED_YET_MOVED',
    questions: ['DTM-Q01', 'DTM-Q09'],
    when: (file) => is(file, 'DTM-Q09', 'no') && has(file, 'DTM-Q01', 'transportation', 'transfer'),
    that: 'the person was not moved at all, and was transported or transferred',
    unless: 'if the transfer was one of control over the person only',
  },
  {
    code: 'NOT_MOVED_YET_MOVED',
    questions: ['DTM-Q08', 'DTM-Q09'],
    when: (file) => is(file, 'DTM-Q09', 'no') && is(file, 'DTM-Q08', 'yes'),
    that: 'the person was not moved at all, and crossed an international border',
  },
  {
    code: 'NOT_MOVED_YET_MOVED',
    questions: ['DTM-Q08', 'DTM-Q12'],
    when: (file) => is(file, 'DTM-Q08', 'no') && is(file, 'DTM-Q12', 'yes'),
    that: 'no international border was crossed, and the crossing of one was facilitated',
  },
];

const asRule =
  ({ when, unless, ...said }: Pair): CaseRule =>
  (file) => {
    if (!when(file)) return [];
    const questions = said.questions.filter((id) => file.answers.get(id));
    const found = { ...said, questions };
    return [unless === undefined ? certain(file, found) : unusual(file, found, unless)];
  };

export const factRules: readonly CaseRule[] = pairs.map(asRule);

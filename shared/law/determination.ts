import { partialDateInWords } from '../domain/partial-date';
import type { AnswerValue } from '../domain/assessments/answer';
import type {
  Determination,
  DeterminationGround,
  DeterminationPlace,
} from '../domain/assessments/determination';
import { daysOf } from './contradictions/day-order';
import type { QuestionId } from './law';

/** Why a ground does not end a presumption (C5); null for the one that does. */
export const groundRefused: Readonly<Record<DeterminationGround, string | null>> = {
  individual: null,
  document:
    'A document alone does not end a presumption: papers may be false, or supplied by those who exploit the person. An individual determination may take the document into account.',
  appearance:
    'Appearance does not end a presumption: it shows no age and no status. Only an individual determination does.',
  own_statement:
    'The person’s own statement alone does not end a presumption: it may have been made under the influence of those who exploit the person. An individual determination hears the person.',
};

/** Where an event lies to the day of a determination; the day itself counts as after (C4). */
export function placeOf(
  event: { readonly startsOn: string; readonly endsOn: string | null },
  on: string,
): DeterminationPlace {
  const [day, start, end] = [on, event.startsOn, event.endsOn].map(daysOf);
  if (!day || !start || day.isAbout || start.isAbout || end?.isAbout === true) return 'unknown';
  if (start.first >= day.last) return 'after';
  if (end && end.last < day.first) return 'before';
  const isUnderWay = start.last < day.first && (!end || end.first >= day.last);
  return isUnderWay ? 'spans' : 'unknown';
}

/** An answer that a determination offers for one assessment. */
export interface Offer {
  readonly questionId: QuestionId;
  readonly value: string;
  readonly applies: boolean;
  readonly why: string;
}

/** What the rules read of one assessment. */
export interface DeterminedCase {
  readonly event: { readonly startsOn: string; readonly endsOn: string | null };
  readonly answers: ReadonlyMap<QuestionId, AnswerValue>;
}

const isFreeFor = ({ answers }: DeterminedCase, id: QuestionId, value: string): boolean => {
  const now = answers.get(id) ?? null;
  return now === null || now === value;
};

/** The date of the determination ends the window; another date on file is never written over unasked. */
function dated(file: DeterminedCase, id: QuestionId, on: string): Offer {
  const applies = isFreeFor(file, id, on);
  return {
    questionId: id,
    value: on,
    applies,
    why: applies
      ? 'It ends the window in which the presumption runs.'
      : 'Another date is recorded here: decide which determination counts.',
  };
}

function ageStatus(
  { outcome }: Extract<Determination, { kind: 'age' }>,
  place: DeterminationPlace,
): Offer | null {
  const offer = (applies: boolean, why: string): Offer => ({
    questionId: 'SUB-Q02',
    value: outcome,
    applies,
    why,
  });
  if (place === 'unknown')
    return offer(false, 'The dates do not say whether the event came before the determination.');
  if (outcome === 'adult')
    return place === 'after' ? offer(true, 'The event came after the determination.') : null;
  return place === 'after'
    ? offer(false, 'The person may have turned 18 since: compare the date of birth.')
    : offer(true, 'Who is found to be a child was a child before.');
}

function ageOffers(
  file: DeterminedCase,
  determination: Extract<Determination, { kind: 'age' }>,
  place: DeterminationPlace,
): Offer[] {
  const { on, fair } = determination;
  const date = dated(file, 'CHI-Q02', on);
  const fairness: Offer[] =
    fair === null
      ? []
      : [
          {
            questionId: 'CHI-Q03',
            value: fair,
            applies: date.applies && isFreeFor(file, 'CHI-Q03', fair),
            why: 'It tells whether the determination was individual and fair.',
          },
        ];
  const status = fair === 'no' ? null : ageStatus(determination, place);
  return [...(status === null ? [] : [status]), date, ...fairness];
}

/** Part C, second table: with status, all is looked at anew from SUB-Q15, as of its own dates. */
function victimStatus(
  file: DeterminedCase,
  outcome: string,
  place: DeterminationPlace,
): Offer | null {
  const offer = (applies: boolean, why: string): Offer => ({
    questionId: 'SUB-Q04',
    value: outcome,
    applies,
    why,
  });
  if (place === 'after') return offer(true, 'The event came after the determination.');
  if (outcome === 'rejected_after_individual_assessment')
    return place === 'unknown'
      ? offer(false, 'The dates do not say whether the event came before the determination.')
      : null;
  const known = file.answers.get('SUB-Q15');
  const since = typeof known === 'string' ? daysOf(known) : null;
  const [start, end] = [file.event.startsOn, file.event.endsOn].map(daysOf);
  if (typeof known !== 'string' || since === null)
    return offer(
      false,
      'The day from which the authority knew or should have known is not recorded.',
    );
  const last = end ?? start;
  if (!last || last.isAbout || last.last < since.first)
    return offer(
      false,
      `The event came before ${partialDateInWords(known)}, from which the authority knew.`,
    );
  return offer(
    true,
    `From ${partialDateInWords(known)}, when the authority knew or should have known, measures are assessed anew as of their dates.`,
  );
}

function statusOffers(
  file: DeterminedCase,
  { outcome, on }: Extract<Determination, { kind: 'status' }>,
  place: DeterminationPlace,
): Offer[] {
  const status = victimStatus(file, outcome, place);
  const date = dated(file, 'IDN-Q04', on);
  const wasNotAssessed = file.answers.get('IDN-Q02') === 'no';
  const dates: Offer[] =
    outcome === 'determined_by_institution' // no decision of an authority
      ? []
      : [
          wasNotAssessed
            ? {
                ...date,
                applies: false,
                why: 'By this file the authority examined did not assess the person; the decision is another’s.',
              }
            : date,
        ];
  return [...(status === null ? [] : [status]), ...dates];
}

/** The answers that a determination offers for an assessment, and which of them apply (part C). */
export function offersOf(
  file: DeterminedCase,
  determination: Determination,
): { readonly place: DeterminationPlace; readonly offers: readonly Offer[] } {
  const place = placeOf(file.event, determination.on);
  const offers =
    determination.kind === 'age'
      ? ageOffers(file, determination, place)
      : statusOffers(file, determination, place);
  return { place, offers };
}

const kept: Readonly<Record<Determination['kind'], string>> = {
  age: 'conduct until then is still judged by the standards for children, also if the person was an adult. This is an inference from the words “unless or until”',
  status:
    'conduct until then is still judged by the standards for victims, also if the person was not trafficked. This is an inference from the words “unless or until”',
};

/** What survives of the presumption in an event that lies so (C4, C5), in one or two sentences. */
export function survivesInWords(determination: Determination, place: DeterminationPlace): string {
  const { kind, outcome } = determination;
  if (kind === 'age' && determination.fair === 'no')
    return 'Not individual and fair: it ends no presumption, and the status of the person stays as it is.';
  if (outcome !== 'adult' && outcome !== 'rejected_after_individual_assessment')
    return kind === 'age'
      ? 'The presumption is confirmed: nothing that was judged by the standards for children changes.'
      : 'The status is confirmed: what was presumed or suspected is now established where you set it.';
  switch (place) {
    case 'before':
      return `The event came before the determination: ${kept[kind]}.`;
    case 'spans':
      return `The event began before the determination: ${kept[kind]}. For what came after it, enter an event of its own.`;
    case 'after':
      return 'The event came after the determination: the presumption no longer runs.';
    case 'unknown':
      return 'The dates are not exact enough to say whether the presumption still ran: nothing is set unless you choose it.';
  }
}

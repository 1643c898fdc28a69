import { z } from 'zod';
import type {
  Contradiction,
  ContradictionPlace,
  ContradictionView,
  SeenContradiction,
} from '../../../shared/domain/assessments/contradiction';
import type { CaseSubject } from '../../../shared/domain/assessments/subject';
import type { AuthorityId, InquiryId, PersonId } from '../../../shared/domain/ids';
import type { RequestReply } from '../../../shared/domain/inquiries/inquiry';
import { AppError } from '../../../shared/errors';
import { contradictionsIn, type AnsweredCase, type Law } from '../../../shared/law';
import type { Context } from '../context';
import type { ReadableDb } from '../store';
import { requireEvent } from '../timeline/event-handlers';
import { currentAnswers } from './answer-store';
import { assessmentsOf, type AssessmentRecord } from './assessment-store';
import { checklistInfos, questionsOf, requireChecklist } from './checklists';
import { isSame } from './contradictions-identity';
import { reasonsIn, type FoundContradiction } from './contradictions-reasons';

type CaseRecord = AssessmentRecord<CaseSubject>;

const isCase = (record: AssessmentRecord): record is CaseRecord => record.subject.kind === 'case';

/** The assessments of a person, or of every person where none is named. */
export const casesOf = (
  db: ReadableDb,
  inquiryId: InquiryId,
  personId: PersonId | null = null,
): CaseRecord[] =>
  assessmentsOf(db, inquiryId, 'case')
    .filter(isCase)
    .filter(({ subject }) => personId === null || subject.personId === personId);

const questionIds = z.array(z.string());

const requestsTo = (db: ReadableDb, inquiryId: InquiryId, authorityId: AuthorityId) =>
  db
    .prepare<[string, string], { questions: string; expiresOn: string; reply: RequestReply }>(
      `SELECT question_ids AS questions, expires_on AS expiresOn, reply FROM requests
       WHERE inquiry_id = ? AND authority_id = ?`,
    )
    .all(inquiryId, authorityId)
    .map(({ questions, ...rest }) => ({
      ...rest,
      questionIds: questionIds.parse(JSON.parse(questions)),
    }));

function answeredCase({ db }: Context, { id, inquiryId, subject }: CaseRecord): AnsweredCase {
  const { authorityId, authorityName, state, eventId } = subject;
  const answers = [...currentAnswers(db, id).values()];
  return {
    assessmentId: id,
    authorityId,
    authorityName,
    state,
    event: requireEvent(db, inquiryId, eventId),
    answers: new Map(answers.map(({ questionId, value }) => [questionId, value])),
    requests: requestsTo(db, inquiryId, authorityId),
  };
}

/** The checklist in which a case answers the question; the common facts stand in those that read them. */
function checklistFor(law: Law, questionId: string): string | null {
  const asking = checklistInfos(law, { subject: 'case', withSystem: false }).filter(({ id }) =>
    questionsOf(requireChecklist(law, id)).some((question) => question.id === questionId),
  );
  const own = law.questions.get(questionId)?.checklist;
  return (asking.find(({ id }) => id === own) ?? asking[0])?.id ?? null;
}

function placeView(law: Law, cases: readonly CaseRecord[], place: ContradictionPlace) {
  const subject = cases.find(({ id }) => id === place.assessmentId)?.subject;
  const { questionId } = place;
  return {
    ...place,
    checklist: questionId === null ? null : checklistFor(law, questionId),
    unit: `${subject?.eventTitle ?? ''}, ${subject?.authorityName ?? ''}`,
    question: questionId === null ? null : (law.questions.get(questionId)?.text ?? questionId),
  };
}

interface PersonsContradictions {
  readonly cases: readonly CaseRecord[];
  readonly files: readonly AnsweredCase[];
  readonly found: readonly Contradiction[];
}

function find(context: Context, inquiryId: InquiryId, personId: PersonId): PersonsContradictions {
  const { db, law, now } = context;
  const cases = casesOf(db, inquiryId, personId);
  const files = cases.map((record) => answeredCase(context, record));
  return { cases, files, found: contradictionsIn(law, files, now().slice(0, 10)) };
}

/** What contradicts itself in the assessments of one person, with the reasons to leave it. */
export function contradictionsOf(
  context: Context,
  inquiryId: InquiryId,
  personId: PersonId,
): ContradictionView[] {
  const { cases, files, found } = find(context, inquiryId, personId);
  const reasonFor = reasonsIn(context.db, inquiryId);
  return found.map((contradiction) => ({
    ...contradiction,
    pseudonym: cases[0]?.subject.pseudonym ?? '',
    left: reasonFor(files, contradiction),
    places: contradiction.places.map((place) => placeView(context.law, cases, place)),
  }));
}

/** The contradiction as it stands now. @throws AppError CONTRADICTION_GONE when it reads differently */
export function requireContradiction(
  context: Context,
  inquiryId: InquiryId,
  seen: SeenContradiction,
): FoundContradiction {
  const at = seen.places[0]?.assessmentId;
  const subject = casesOf(context.db, inquiryId).find(({ id }) => id === at)?.subject;
  if (subject === undefined) throw new AppError('CONTRADICTION_GONE');
  const { files, found } = find(context, inquiryId, subject.personId);
  const contradiction = found.find((one) => isSame(one, seen));
  if (contradiction === undefined) throw new AppError('CONTRADICTION_GONE');
  return { files, contradiction };
}

/** Those in which this assessment has a part; measures and systems have none. */
export function contradictionsAt(
  context: Context,
  { id, inquiryId, subject }: AssessmentRecord,
): ContradictionView[] {
  if (subject.kind !== 'case') return [];
  return contradictionsOf(context, inquiryId, subject.personId).filter(({ places }) =>
    places.some(({ assessmentId }) => assessmentId === id),
  );
}

/** Of every person of the inquiry, the certain first. */
export function contradictionsOfInquiry(
  context: Context,
  inquiryId: InquiryId,
): ContradictionView[] {
  const persons = new Set(casesOf(context.db, inquiryId).map(({ subject }) => subject.personId));
  const all = [...persons].flatMap((personId) => contradictionsOf(context, inquiryId, personId));
  return [
    ...all.filter(({ certainty }) => certainty === 'certain'),
    ...all.filter(({ certainty }) => certainty === 'possible'),
  ];
}

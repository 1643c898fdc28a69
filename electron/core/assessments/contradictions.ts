import { z } from 'zod';
import type {
  Contradiction,
  ContradictionPlace,
  ContradictionView,
} from '../../../shared/domain/assessments/contradiction';
import type { CaseSubject } from '../../../shared/domain/assessments/subject';
import type { AuthorityId, InquiryId, PersonId } from '../../../shared/domain/ids';
import type { RequestReply } from '../../../shared/domain/inquiries/inquiry';
import { contradictionsIn, type AnsweredCase, type Law } from '../../../shared/law';
import type { Context } from '../context';
import type { ReadableDb } from '../store';
import { requireEvent } from '../timeline/event-handlers';
import { currentAnswers } from './answer-store';
import { assessmentsOf, type AssessmentRecord } from './assessment-store';
import { checklistInfos, questionsOf, requireChecklist } from './checklists';

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
  const unit = `${subject?.eventTitle ?? ''}, ${subject?.authorityName ?? ''}`;
  const { questionId } = place;
  const text =
    questionId === null
      ? 'dates of the event'
      : (law.questions.get(questionId)?.text ?? questionId);
  return {
    ...place,
    checklist: questionId === null ? null : checklistFor(law, questionId),
    where: `${unit}: ${text}`,
  };
}

/** What contradicts itself in the assessments of one person. */
export function contradictionsOf(
  context: Context,
  inquiryId: InquiryId,
  personId: PersonId,
): ContradictionView[] {
  const { db, law, now } = context;
  const cases = casesOf(db, inquiryId, personId);
  const files = cases.map((record) => answeredCase(context, record));
  const view = ({ places, ...rest }: Contradiction): ContradictionView => ({
    ...rest,
    pseudonym: cases[0]?.subject.pseudonym ?? '',
    places: places.map((place) => placeView(law, cases, place)),
  });
  return contradictionsIn(law, files, now().slice(0, 10)).map(view);
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

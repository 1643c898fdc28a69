import { subjectInWords } from '../../../shared/domain/assessments/subject';
import type { InquiryId } from '../../../shared/domain/ids';
import type { BindingRow, InstrumentOnDay } from '../../../shared/domain/profiles/views';
import { bondReasonInWords, bondsOn } from '../../../shared/law';
import { currentAnswers } from '../assessments/answer-store';
import { assessmentsOf, type AssessmentRecord } from '../assessments/assessment-store';
import { dayExamined } from '../assessments/evaluation';
import type { Context } from '../context';
import { bindableInstruments } from './bindable';
import { lawOf, recordedLaw } from './recorded-law';

/** What binds the State of one assessment on the day examined, and why the rest is not counted. */
function bindingOf(context: Context, record: AssessmentRecord): BindingRow {
  const { db, law } = context;
  const { inquiryId, subject } = record;
  const day = dayExamined(record, currentAnswers(db, record.id), context.now().slice(0, 10));
  const bonds = bondsOn(recordedLaw(db, lawOf(inquiryId, subject)).recorded, day);
  const bound: InstrumentOnDay[] = [];
  const notCounted: InstrumentOnDay[] = [];
  for (const [instrument, { isBound, reason, since }] of bonds) {
    const short = law.instruments.get(instrument)?.short ?? instrument;
    const row = { instrument, short, since, reason: bondReasonInWords[reason] };
    (isBound === false ? notCounted : bound).push(row);
  }
  return {
    assessmentId: record.id,
    subject: subjectInWords(subject),
    state: subject.state,
    day,
    bound,
    notCounted,
    unrecorded: bindableInstruments(law).filter(({ id }) => !bonds.has(id)).length,
  };
}

export const binding = (context: Context, inquiryId: InquiryId): BindingRow[] =>
  assessmentsOf(context.db, inquiryId).map((record) => bindingOf(context, record));

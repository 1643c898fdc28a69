import { z } from 'zod';
import type { Parsed } from '../../../shared/api';
import type { InquiryId, JudgmentRecordId } from '../../../shared/domain/ids';
import type { JudgmentRecord } from '../../../shared/domain/profiles/views';
import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import { AppError } from '../../../shared/errors';
import { refreshResultsOf } from '../assessments/results-store';
import type { Context } from '../context';
import { requireInquiry } from '../inquiries/detail';
import { statesOf } from '../inquiries/queries';
import { touchInquiry } from '../inquiries/search-index';
import type { ReadableDb } from '../store';
import { requireEvent } from '../timeline/event-handlers';

interface Row extends Omit<JudgmentRecord, 'standards'> {
  readonly standards: string;
}

const standardList = z.array(z.string());

export const judgmentsOf = (db: ReadableDb, inquiryId: InquiryId): JudgmentRecord[] =>
  db
    .prepare<[string], Row>(
      `SELECT id, state, instrument, event_id AS eventId, standards, outcome
       FROM judgment_records WHERE inquiry_id = ? ORDER BY state, instrument, id`,
    )
    .all(inquiryId)
    .map((row) => ({ ...row, standards: standardList.parse(JSON.parse(row.standards)) }));

/** @throws AppError NOT_FOUND, JUDGMENT_UNKNOWN */
function checkRecord({ db, law }: Context, input: Parsed<'judgment.save'>): void {
  requireInquiry(db, input.inquiryId);
  if (input.eventId !== null) requireEvent(db, input.inquiryId, input.eventId);
  const known = statesOf(db, input.inquiryId).some(
    (state) => stateKey(state) === stateKey(input.state),
  );
  if (!known) throw new AppError('NOT_FOUND');
  const isJudgment = law.instruments.get(input.instrument)?.judgment === true;
  if (!isJudgment || input.standards.some((id) => !law.standards.has(id)))
    throw new AppError('JUDGMENT_UNKNOWN');
}

function changed(context: Context, inquiryId: InquiryId, state: string, id: string): void {
  refreshResultsOf(context, { state, inquiryId });
  touchInquiry(context.db, inquiryId, context.now());
  context.audit({ inquiryId, subject: id });
}

export function saveJudgment(context: Context, input: Parsed<'judgment.save'>) {
  checkRecord(context, input);
  const id = input.judgmentId ?? (context.newId() as JudgmentRecordId); // a fresh UUID becomes an id
  const row = {
    ...input,
    id,
    standards: JSON.stringify(input.standards),
    at: context.now(),
    officer: context.vault.officer.id,
  };
  const written = context.db
    .prepare(
      input.judgmentId === null
        ? `INSERT INTO judgment_records VALUES (@id, @inquiryId, @state, @instrument, @eventId,
             @standards, @outcome, @at, @officer)`
        : `UPDATE judgment_records SET state = @state, instrument = @instrument,
             event_id = @eventId, standards = @standards, outcome = @outcome, updated_at = @at,
             officer_id = @officer WHERE id = @id AND inquiry_id = @inquiryId`,
    )
    .run(row);
  if (written.changes !== 1) throw new AppError('NOT_FOUND');
  changed(context, input.inquiryId, input.state, id);
  return { id };
}

export function removeJudgment(context: Context, input: Parsed<'judgment.remove'>): null {
  const { db } = context;
  const record = judgmentsOf(db, input.inquiryId).find(({ id }) => id === input.judgmentId);
  if (record === undefined) throw new AppError('NOT_FOUND');
  db.prepare('DELETE FROM judgment_records WHERE id = ?').run(record.id);
  changed(context, input.inquiryId, record.state, record.id);
  return null;
}

import { z } from 'zod';
import type { Subject } from '../../../shared/domain/assessments/subject';
import { RatificationProfile } from '../../../shared/domain/inquiries/inquiry';
import type { RecordedLaw } from '../../../shared/law';
import type { ReadableDb } from '../store';
import { earlierProfileText, entriesOf } from './profile-store';

/** Whose law: the State of an assessment, in its inquiry, at its event where it has one. */
export interface LawOf {
  readonly inquiryId: string;
  readonly state: string;
  readonly eventId: string | null;
}

export const lawOf = (inquiryId: string, subject: Subject): LawOf => ({
  inquiryId,
  state: subject.state,
  eventId: subject.kind === 'case' ? subject.eventId : null,
});

interface JudgmentRow {
  readonly instrument: string;
  readonly standards: string;
}

const standardList = z.array(z.string());

const judgmentsFor = (
  db: ReadableDb,
  { inquiryId, state, eventId }: LawOf,
  without: string,
): JudgmentRow[] =>
  db
    .prepare<[string, string, string | null, string], JudgmentRow>(
      `SELECT instrument, standards FROM judgment_records
       WHERE inquiry_id = ? AND state = ? AND (event_id IS NULL OR event_id = ?)
         AND withdrawn_at IS NULL AND id <> ? ORDER BY id`,
    )
    .all(inquiryId, state, eventId, without);

/**
 * "DET-08:ICCPR" for every mapping that a lawyer confirmed and nobody revoked; `without` leaves out
 * one confirmation.
 */
export const confirmedMappings = (db: ReadableDb, without = ''): string[] =>
  db
    .prepare<[string], string>(
      `SELECT DISTINCT m.standard_id || ':' || m.instrument AS mapping
       FROM confirmed_mappings m JOIN mapping_confirmations c ON c.id = m.confirmation_id
       WHERE c.revoked_at IS NULL AND c.id <> ? ORDER BY mapping`,
    )
    .pluck()
    .all(without);

const isAllConfirmed = (db: ReadableDb, { inquiryId, state }: LawOf, without: string): boolean =>
  db
    .prepare(
      `SELECT 1 FROM mapping_confirmations
       WHERE inquiry_id = ? AND state = ? AND revoked_at IS NULL AND id <> ?`,
    )
    .get(inquiryId, state, without) !== undefined;

/** What is left out, to see what would follow: one confirmation of mappings, one judgment record. */
export interface LeftOut {
  readonly confirmation?: string;
  readonly judgment?: string | null;
}

/** All that is recorded of what binds the State. Equal records give an equal `key`. */
export function recordedLaw(
  db: ReadableDb,
  of: LawOf,
  { confirmation = '', judgment = null }: LeftOut = {},
): { readonly recorded: RecordedLaw; readonly key: string } {
  const treaties = entriesOf(db, of.state);
  const earlier = earlierProfileText(db, of.inquiryId, of.state);
  const judgments = judgmentsFor(db, of, judgment ?? '');
  const isAll = isAllConfirmed(db, of, confirmation);
  const confirmed = isAll ? 'all' : confirmedMappings(db, confirmation);
  return {
    key: JSON.stringify([treaties, earlier, judgments, confirmed]),
    recorded: {
      treaties,
      earlier: RatificationProfile.parse(JSON.parse(earlier)),
      confirmed: confirmed === 'all' ? confirmed : new Set(confirmed),
      judgments: judgments.map(({ instrument, standards }) => ({
        instrument,
        standards: standardList.parse(JSON.parse(standards)),
      })),
    },
  };
}

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

const judgmentsFor = (db: ReadableDb, { inquiryId, state, eventId }: LawOf): JudgmentRow[] =>
  db
    .prepare<[string, string, string | null], JudgmentRow>(
      `SELECT instrument, standards FROM judgment_records
       WHERE inquiry_id = ? AND state = ? AND (event_id IS NULL OR event_id = ?) ORDER BY id`,
    )
    .all(inquiryId, state, eventId);

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

/**
 * All that is recorded of what binds the State; `without` leaves out one confirmation of mappings.
 * Equal records give an equal `key`.
 */
export function recordedLaw(
  db: ReadableDb,
  of: LawOf,
  without = '',
): { readonly recorded: RecordedLaw; readonly key: string } {
  const treaties = entriesOf(db, of.state);
  const earlier = earlierProfileText(db, of.inquiryId, of.state);
  const judgments = judgmentsFor(db, of);
  const confirmed = isAllConfirmed(db, of, without) ? 'all' : confirmedMappings(db, without);
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

import type { Migration } from './migration';

/**
 * A judgment record is withdrawn, and kept with who did it, when and why: results of the past rested on
 * it. And the sides of a contradiction are its answers alone: their first part, the sentence in which an
 * officer read them, goes, so that a rule worded anew does not bring back what was left with a reason.
 */
export const withdrawnJudgments: Migration = {
  version: 165,
  name: 'withdrawn judgments',
  sql: `
    ALTER TABLE judgment_records ADD COLUMN withdrawn_at TEXT;
    ALTER TABLE judgment_records ADD COLUMN withdrawn_by TEXT REFERENCES officers(id)
      CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL));
    ALTER TABLE judgment_records ADD COLUMN withdrawal_reason TEXT
      CHECK ((withdrawal_reason IS NULL) = (withdrawn_at IS NULL));
    CREATE TRIGGER judgment_records_stay_withdrawn
    BEFORE UPDATE ON judgment_records WHEN OLD.withdrawn_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a withdrawn judgment record is never changed'); END;

    DROP TRIGGER contradiction_reasons_keep_history;
    UPDATE contradiction_reasons SET sides = json_remove(sides, '$[0]');
    CREATE TRIGGER contradiction_reasons_keep_history BEFORE UPDATE ON contradiction_reasons
    BEGIN SELECT RAISE(ABORT, 'a reason is never changed, only followed'); END;
  `,
};

import type { Migration } from './migration';

/** What a finding rests on and which reparation it recommends; the date of an answer's source. */
export const remedies: Migration = {
  version: 140,
  name: 'remedies',
  sql: `
    -- S9: of when the source of an answer is, as far as known (a partial date).
    ALTER TABLE answers ADD COLUMN source_date TEXT;

    -- L9: the gateway of responsibility; NULL: no officer has named it yet.
    ALTER TABLE findings ADD COLUMN responsibility TEXT CHECK (
      responsibility IN ('own_act_or_omission', 'failure_of_due_diligence', 'both'));
    -- EXP-18: whether the person agrees to satisfaction being recommended; NULL: not asked.
    ALTER TABLE findings ADD COLUMN satisfaction_agreed TEXT CHECK (
      satisfaction_agreed IN ('yes', 'no'));

    -- Part E: what an officer chose in each form of reparation.
    CREATE TABLE finding_remedies (
      finding_id TEXT NOT NULL REFERENCES findings(id),
      form TEXT NOT NULL CHECK (form IN ('restitution', 'compensation', 'rehabilitation',
        'satisfaction', 'non_repetition')),
      value TEXT NOT NULL, -- a choice of the form's question in checklist REM, or 'none'
      standing TEXT NOT NULL CHECK (standing IN ('due', 'obtained')),
      PRIMARY KEY (finding_id, form, value)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX finding_remedies_by_value ON finding_remedies(form, value, standing);
  `,
};

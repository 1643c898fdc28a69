import type { Migration } from './migration';

/** What a finding would have been drafted with when it was accepted, to see that it reads otherwise now. */
export const acceptedDrafts: Migration = {
  version: 170,
  name: 'accepted drafts',
  sql: `
    -- NULL: not accepted, or accepted by an Amparo that did not keep it.
    ALTER TABLE findings ADD COLUMN accepted_draft TEXT;
  `,
};

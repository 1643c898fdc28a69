import type { ErrorTable } from './table';

export const statisticsErrors = {
  STATISTICS_THRESHOLD_NOT_SET: {
    says: 'Your institution has not set which numbers are too small to be published. Nothing was written.',
    advice: 'An administrator or commissioner sets it under Statistics, Settings.',
  },
  STATISTICS_COULD_BE_SUBTRACTED: {
    says: 'Tables on the same persons have left the vault before. Whoever has them could work out from this one how few persons stand behind a number, or how few were added or changed since; with all that would tell it withheld, nothing is left to show. Nothing was written.',
    advice:
      'Ask for a coarser breakdown, or for years that no table has covered yet; or hand on the table that left then.',
  },
  STATISTICS_NAMES_AUTHORITIES: {
    says: 'This table names authorities as they were typed in. Such a table is not exported.',
    advice: 'Choose the kind of authority instead.',
  },
  PATTERN_NOT_FOUND: {
    says: 'This pattern is no longer there: a result behind it has changed.',
    advice: 'Look at the list of patterns again.',
  },
  SYSTEMIC_FINDING_EXISTS: {
    says: 'There is a systemic finding on this pattern already.',
    advice: 'Open it in the list of systemic findings.',
  },
  SYSTEMIC_FINDING_INCOMPLETE: {
    says: 'A systemic finding needs its text, a recommendation and an addressee before it is accepted.',
    advice: 'Write what is missing, save, and accept it then.',
  },
  SYSTEMIC_FINDING_NOT_ACCEPTED: {
    says: 'Only an accepted systemic finding goes into a report.',
    advice: 'Read it, accept it, and put it into the report then.',
  },
  SYSTEMIC_FINDING_OUTDATED: {
    says: 'A case that this systemic finding cites no longer indicates a breach of the standard. Nothing was changed.',
    advice:
      'Reject the finding, look at the pattern again, and propose a new one if it is still there.',
  },
  SYSTEMIC_REPORT_UNFIT: {
    says: 'A systemic finding goes into a report on the system of the same State.',
    advice:
      'Start an assessment of that State’s system and a report on it, in an inquiry of its own if need be.',
  },
  SYSTEMIC_REPORT_FULL: {
    says: 'The summary of this report has no room left for the finding. Nothing was changed.',
    advice: 'Shorten the summary or the finding.',
  },
} as const satisfies ErrorTable;

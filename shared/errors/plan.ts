import type { ErrorTable } from './table';

export const planErrors = {
  LETTER_STEP_NOT_ALLOWED: {
    says: 'The state of the letter does not allow this. Nothing was changed.',
    advice: 'A draft is written and issued once; a letter that left is then recorded as served.',
  },
  LETTER_OTHER_HOLDER: {
    says: 'A row of the plan is not for the authority that the letter goes to. No letter was made.',
    advice: 'Choose rows that name the same authority.',
  },
  LETTER_GATE_STOPPED: {
    says: 'The privacy gate found {count} protected values in the letter. It was not issued.',
    advice:
      'Take out each value where the list shows it and use the pseudonym, or release it for a reason.',
  },
  LETTER_RELEASE_WAITS: {
    says: 'A commissioner has yet to confirm {count} released values in the letter. It was not issued.',
    advice:
      'Ask a commissioner other than the officer who released them to read the reasons, or take the values out.',
  },
  LETTER_RELEASE_OWN: {
    says: 'You released this value yourself, so you cannot confirm it. Nothing was changed.',
    advice: 'Ask another commissioner to read the reason and confirm it.',
  },
  LETTER_SERVED_BEFORE_ITS_DAY: {
    says: 'The day of service lies before the day of the letter. Nothing was recorded.',
    advice: 'Check the day of service against the receipt.',
  },
  LETTER_SERVED_LATER: {
    says: 'The day of service lies in the future. Nothing was recorded.',
    advice: 'Record the service once it is proved; until then no period runs.',
  },
  LETTER_PERIOD_SHORTENED: {
    says: 'The period would end earlier than the letter says. Nothing was recorded.',
    advice: 'Enter the day that the letter gives, counted from the service, or a later one.',
  },
} as const satisfies ErrorTable;

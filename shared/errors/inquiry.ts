import type { ErrorTable } from './table';

export const inquiryErrors = {
  REFERENCE_SCHEME_INVALID: {
    says: 'The reference scheme has no {number} in it, or a mark that Amparo does not know. It was not changed.',
    advice: 'Use {year} and {number}, for example {year}/{number:03}.',
  },
  STATUS_STEP_NOT_ALLOWED: {
    says: 'An inquiry cannot go from its present state to that one. It was not changed.',
    advice: 'Choose one of the states that the menu offers.',
  },
  STATUS_REASON_MISSING: {
    says: 'Closing or reopening an inquiry needs a reason. It was not changed.',
    advice: 'Enter the reason in a sentence.',
  },
  AUTHORITY_IN_USE: {
    says: 'This authority is named in events, requests or assessments. It was not removed.',
    advice: 'Remove it there first.',
  },
  PERSON_IN_USE: {
    says: 'This person is named in events or assessments, or has an identity on file. Nothing was removed.',
    advice: 'Remove the links first; a person with an identity on file stays.',
  },
  EVENT_IN_USE: {
    says: 'An assessment rests on this event. It was not removed.',
    advice: 'Correct the event instead.',
  },
  INQUIRY_CLOSED_TO_YOU: {
    says: 'You take no part in this inquiry, so it does not open for you.',
    advice: 'A commissioner can readmit you, with a reason.',
  },
  EXCLUSION_NEEDS_LEAD: {
    says: 'This officer leads the inquiry, and nobody was named who can lead it from now on. Nothing was changed.',
    advice: 'Choose another officer as lead, one who is not suspended and takes part in it.',
  },
  EXCLUSION_STANDS: {
    says: 'This officer already takes no part in the inquiry. Nothing was changed.',
    advice: 'Look at the list of those who take no part.',
  },
  EXCLUSION_OWN_END: {
    says: 'Nobody readmits themselves. Nothing was changed.',
    advice: 'Ask another commissioner.',
  },
  DATES_REVERSED: {
    says: 'The end lies before the start. Nothing was saved.',
    advice: 'Check both dates.',
  },
  FILE_NOT_WRITTEN: {
    says: 'The file could not be written there. The audit log says that it was tried.',
    advice: 'Choose another folder, or free some space, and try again.',
  },
} as const satisfies ErrorTable;

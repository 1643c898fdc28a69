import type { ErrorTable } from './table';

export const assessmentErrors = {
  ASSESSMENT_EXISTS: {
    says: 'The same is assessed already: this person, event and authority, this measure, or this State’s system in this period. Nothing was added.',
    advice: 'Open the assessment that exists.',
  },
  ANSWER_NEEDS_EVIDENCE: {
    says: 'An authority’s word alone does not prove its own conduct. The answer was not saved.',
    advice:
      'Link the letter or record as evidence, name another source, or keep the question as unknown.',
  },
  ANSWER_REASON_MISMATCH: {
    says: 'Only an unknown answer has a reason for being unknown. The answer was not saved.',
    advice: 'Answer the question, or mark it as unknown.',
  },
  ANSWER_FROM_REQUESTS: {
    says: 'The burden record is worked out from the requests to the authority. Nothing was changed.',
    advice: 'Enter the request, its dates and the reply under the authority.',
  },
  ANSWER_NOTHING_TO_UNDO: {
    says: 'You have given no answer here since unlocking that can be taken back. Nothing was changed.',
    advice: 'Answer the question anew; earlier answers stay in the history.',
  },
  ANSWER_ACT_EMPTY: {
    says: 'There was no answer to set. Nothing was changed.',
    advice: 'Choose at least one answer; one that is already there is not set again.',
  },
  DETERMINATION_GROUND: {
    says: 'A document, appearance or the person’s own statement alone ends no presumption. Nothing was recorded.',
    advice:
      'Record an individual determination when there is one; until then the presumption goes on.',
  },
  DETERMINATION_NOT_OFFERED: {
    says: 'The file has changed: an answer that you chose is no longer offered there. Nothing was recorded.',
    advice: 'Look at what the determination changes now, and choose again.',
  },
  CONTRADICTION_GONE: {
    says: 'The answers have changed: this contradiction is no longer there as you saw it. Nothing was recorded.',
    advice: 'Read the contradictions again; the reason may fit what stands there now, or not.',
  },
  CONTRADICTION_NO_REASON: {
    says: 'No reason is recorded for this contradiction, so there is none to take back. Nothing was changed.',
    advice: 'Read the contradictions again: a colleague may have taken the reason back.',
  },
  DISPUTE_OUTCOME: {
    says: 'This is the result that the checklist gives, or one that this standard cannot have. Your view was not saved.',
    advice: 'Look at the result as it stands now, and choose another outcome.',
  },
  DISPUTE_NONE: {
    says: 'No officer’s view is held of this result, so there is none to withdraw. Nothing was changed.',
    advice: 'Open the result again: a colleague may have withdrawn the view.',
  },
  FINDING_STEP_NOT_ALLOWED: {
    says: 'This finding is already decided. Nothing was changed.',
    advice: 'Reopen the finding first.',
  },
  FINDING_NOT_OF_SUBJECT: {
    says: 'This standard concerns a State’s law or system, not one person’s case. The finding was not accepted.',
    advice:
      'Reject it with a reason, and assess the State’s system: a finding on it belongs there.',
  },
  FINDING_STANDARD_MISSING: {
    says: 'The standard of this finding is not in the law in force: its instrument cannot be used by this Amparo. The finding was not accepted; its text is kept.',
    advice:
      'Add a version of the instrument that can be used (Law library, Instruments), or reject the finding with a reason.',
  },
  FINDING_OUTDATED: {
    says: 'The answers have changed: this standard no longer comes out as a breach. The finding was not accepted.',
    advice: 'Look at the checklist again, or reject the finding with a reason.',
  },
  FINDING_WORDING: {
    says: 'The text says “{word}”, which the source of this standard does not carry. The finding was not accepted.',
    advice: 'Say whose view it is (“OHCHR considers …”), or use one of the verbs offered.',
  },
  FINDING_BASIS_MISSING: {
    says: 'A finding does not say on what basis the State is responsible: for its own act or omission, or for a failure to prevent or to respond with due diligence. Nothing was changed.',
    advice: 'Choose the basis in the finding, then accept it again.',
  },
  FINDING_SATISFACTION: {
    says: 'A finding recommends satisfaction, and the file does not say that public disclosure would do the person no further harm and that the person agrees. Nothing was changed.',
    advice:
      'Ask the person, answer REM-Q14, or take satisfaction out of the reparation of the finding.',
  },
} as const satisfies ErrorTable;

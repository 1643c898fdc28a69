import type { ErrorTable } from './table';

export const replyErrors = {
  REPLY_REPORT_CLOSED: {
    says: 'Rounds of reply belong to a report that is a draft or submitted; this one is past that. Nothing was changed.',
    advice:
      'Have the report returned to its author first, or correct a signed report by a new one.',
  },
  REPLY_STEP_NOT_ALLOWED: {
    says: 'The state of the round does not allow this. Nothing was changed.',
    advice: 'A round is prepared, sent once, and closed when its comments are dealt with.',
  },
  REPLY_ROUND_OPEN: {
    says: 'There is a round with this party already that is not closed. No other was begun.',
    advice: 'Go on with the round that is there, or close it first.',
  },
  REPLY_NOTHING_TO_SEND: {
    says: 'No paragraph of the report concerns this party, or all were left out. Nothing was sent.',
    advice: 'Accept a finding that concerns it, or put paragraphs back in.',
  },
  REPLY_PARAGRAPH_NOT_THEIRS: {
    says: 'A paragraph was chosen that does not concern this party or is no longer in the report. Nothing was changed.',
    advice: 'Look at the paragraphs as they stand now, and choose again.',
  },
  REPLY_REPRISALS_UNDECIDED: {
    says: 'This body asks for a separate decision on the risk of reprisals, and none is recorded. Nothing was sent.',
    advice: 'Write down the decision and its reasons in the round, or do not send it to this body.',
  },
  REPLY_RISK_UNANSWERED: {
    says: 'The five questions on risk to the person are not all answered, or it is not said how the draft reaches them. Nothing was sent.',
    advice: 'Answer the questions with the person, and choose how the draft is shown safely.',
  },
  REPLY_DELIVERY_UNSAFE: {
    says: 'An answer on risk is yes or unknown, so the draft may only be read on your premises. Nothing was sent.',
    advice: 'Choose that it is read here, or ask the person again.',
  },
  REPLY_GATE_STOPPED: {
    says: 'The privacy gate found {count} protected values in what would be sent. Nothing was sent.',
    advice:
      'Take out each value where the list shows it. What was released counts only where a commissioner signs the draft, or has confirmed it.',
  },
  REPLY_NO_CERTIFICATE: {
    says: 'You have no signing certificate of your own, so you cannot sign the draft. Nothing was sent.',
    advice: 'Have a commissioner sign and send it, or import a certificate in the settings.',
  },
  REPLY_DEADLINE_STEP: {
    says: 'The deadline does not allow this: it does not run, runs already, or is not paused. Nothing was changed.',
    advice: 'Look at the history of the deadline; a colleague may have changed it.',
  },
  REPLY_DEADLINE_DAY: {
    says: 'That day lies in the future, before what is recorded already, or after the period ended. Nothing was changed.',
    advice: 'Check the day against the letter or the receipt.',
  },
  REPLY_COMMENTS_OPEN: {
    says: '{count} comments have no answer yet. The round was not closed.',
    advice: 'Say for each whether it is accepted, and why.',
  },
  REPLY_DEADLINE_RUNS: {
    says: 'No comment is recorded, and the deadline has not passed. The round was not closed.',
    advice:
      'Wait for the deadline, or record the comments; a reply of “no comments” is a comment too.',
  },
  REPLY_FORM_UNREADABLE: {
    says: 'The file could not be read as a reply form. Nothing was taken from it.',
    advice:
      'Save it as a table of text (CSV) in UTF-8, with the three columns that it was sent with.',
  },
  REPLY_FORM_CHANGED: {
    says: 'The file is not the one that you were shown. Nothing was taken from it.',
    advice: 'Read the form again and look at what it holds now.',
  },
  REPORT_REPLIES_OPEN: {
    says: '{count} rounds of reply to this report are not closed. The report was not submitted.',
    advice:
      'Close them, or record for each why the report goes on without it: the reason is printed.',
  },
} as const satisfies ErrorTable;

import { partialDateInWords } from '../../../../shared/domain/partial-date';

/** What the report itself says, beside what the officers wrote; all words of the print stand here. */
export const labels = {
  /** The language of these words (BCP 47). */
  language: 'en',
  contents: 'Contents',
  pageOf: (page: number, total: number): string => `${String(page)} of ${String(total)}`,
  sections: {
    summary: 'Summary',
    findings: 'Findings',
    recommendations: 'Recommendations',
    method: 'Method and limits',
    annex: 'Annex: standards applied',
    auditLog: 'Audit log',
    signatures: 'Signatures',
  },
  cover: {
    addressee: 'Addressed to',
    audience: 'Audience',
    date: 'Date',
    author: 'Prepared by',
    signatories: 'To be signed by',
    findings: 'Findings',
  },
  personsConcerned: 'Persons concerned',
  finding: {
    breach: (number: number): string => `Finding ${String(number)}`,
    observation: (number: number): string => `Observation ${String(number)} (no finding of breach)`,
    qualifiers: 'Stated as',
    person: 'Person',
    standard: 'Standard',
    source: 'Source',
    result: 'Result',
    effect: 'Legal effect',
    facts: 'Facts',
    analysis: 'Analysis',
    conclusion: 'Conclusion',
    recommendation: 'Recommendation',
    to: (addressee: string): string => `To: ${addressee}`,
    replyDue: (day: string): string => `Reply due ${day}`,
    noReplyDate: 'No date set',
  },
  recommendationHeads: ['Finding', 'Recommendation', 'Addressee', 'Reply due'],
  annexHeads: ['Standard', 'Title', 'Result', 'Legal effect'],
  annexView: (outcome: string): string => `The officer’s view: ${outcome}; reasons below`,
  officerHolds: (outcome: string): string => `In the view of the officer: ${outcome}.`,
  checklistResult: (outcome: string): string => `Result of the checklist: ${outcome}.`,
  recordedOn: (day: string): string => `Recorded on ${day}.`,
  auditEntry: 'Entry',
  auditHash: 'Hash (SHA-256)',
  seal: 'Seal of the institution',
  signatureOf: (field: string): string => `Electronic signature: ${field}`,
  timeStamp: 'Time stamp',
  letter: {
    title: (reference: string): string => `Letter ${reference}`,
    reference: (reference: string): string => `Reference ${reference}`,
    period: 'Period',
    howToAnswer: 'How to answer',
  },
  audience: {
    authority: 'For the authority addressed',
    complainant: 'For the complainant',
    public: 'For publication',
    child: 'For any reader; a child is concerned',
    internal: 'Internal',
  },
  /** What a finding is about. */
  about: { case: 'Event', measure: 'Measure', system: 'State’s system' },
  correction: {
    heading: 'Correction',
    of: (title: string, day: string): string =>
      `This report corrects the report “${title}”, signed on ${day}. The corrected report stays as it was signed.`,
    file: 'File corrected (SHA-256)',
  },
  onePage: {
    kicker: 'Summary on one page',
    title: (title: string): string => `Summary: ${title}`,
    reference: 'Reference',
    findings: (count: number): string => (count === 1 ? '1 finding' : `${String(count)} findings`),
    heads: ['', 'Finding and legal effect', 'Recommendation', 'Addressee, reply due'],
    more: (count: number): string =>
      count === 1
        ? 'One more finding stands in the report.'
        : `${String(count)} more findings stand in the report.`,
    shortened: 'The summary goes on in the report.',
    signed:
      'This page is a summary and carries no signature. The report is the signed PDF alone, the file with this hash; its reasons, method and limits stand there.',
    unsigned: 'This page is a summary of a draft. The report has not been signed.',
  },
  editable: {
    mark: 'DRAFT FOR EDITING',
    note: 'This file is not the report and carries no signature. Only the signed PDF is the report.',
  },
  pseudonymNote:
    'Persons are named by pseudonyms. Their identities are kept apart and are not part of this report.',
  bySilence:
    'This result rests on the authority not having given the information it was asked for. It is stated as such and can change when the information is given.',
  officerView: 'The officer’s view',
  officerViewIntro:
    'An officer of this institution holds another view of this result, and gives the reasons. The result above is the one that the published rules give; both are reported.',
  onEarlierResult:
    'The view was recorded against an earlier result; the answers have changed since.',
  annexViews: 'Results of which an officer holds another view',
  responsibility: 'Basis of responsibility',
  reparation: 'Reparation',
  noFindings: 'This report makes no finding.',
  noRecommendations: 'This report makes no recommendation.',
  annexIntro:
    'Every standard that was applied, whether or not it led to a finding. The result says what the facts on file show; the legal effect says what binds the State on the date in question. They are two answers: a standard can be met or missed without being binding.',
  auditIntro:
    'Each entry of the audit log of this inquiry file contains the hash of the entry before it. The values below were the last ones when this report was made. Whoever holds this page can later have it checked that nothing up to that entry was altered, removed or reordered.',
  signatureIntro:
    'The frames below were made together with this report. Whoever signs fills one, and it then shows who claims to have signed. The signature itself is in the electronic file: what stands in a frame can be copied and proves nothing, and a print on paper carries no signature.',
  provesTitle: 'What a valid signature proves',
  provesNotTitle: 'What it does not prove',
  verifyTitle: 'How to check it',
  proves: [
    'The file has not been changed since it was signed; further signatures in the frames of this page, and data for checking them later, may have been added.',
    'It was signed with the key that belongs to the certificate of the person named in the signature.',
  ],
  provesNot: [
    'That the content is true or complete. The reasons for each finding are set out in the report.',
    'When it was signed. The time comes from the computer of the signatory; no third party has confirmed it.',
    'Who issued the certificate, unless you have compared the fingerprint of the institution’s root certificate by another way, such as by telephone or from its printed letterhead.',
  ],
  verify: [
    'With Amparo: “Verify” in the window, or the command “amparo verify FILE --root ROOT”. It works without a network and without a vault.',
    'With any other program that checks PAdES signatures in PDF files, after the root certificate of the institution has been entered as trusted.',
  ],
} as const;

/** 2027-01-14… as "14 January 2027". */
export const printDate = (iso: string): string => partialDateInWords(iso.slice(0, 10));

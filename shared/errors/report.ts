import type { ErrorTable } from './table';

export const reportErrors = {
  REPORT_STEP_NOT_ALLOWED: {
    says: 'The report’s state does not allow this. Nothing was changed.',
    advice: 'A draft is edited and submitted, then approved, then signed; a signed report stays.',
  },
  REPORT_OWN_APPROVAL: {
    says: 'You wrote on this report, so you can neither approve nor sign it. Nothing was changed.',
    advice: 'Ask another commissioner.',
  },
  REPORT_REMARKS_OPEN: {
    says: '{count} remarks on the report are not settled. It was not approved.',
    advice: 'Settle each remark, or return the report to its author with the reason.',
  },
  REVIEW_PARAGRAPH_GONE: {
    says: 'The report no longer has this paragraph. The remark was not kept.',
    advice: 'Read the report again, then remark on the paragraph that stands there now.',
  },
  REVIEW_NOT_YOURS: {
    says: 'A remark is taken back by whoever made it. Nothing was changed.',
    advice: 'Settle it with an answer instead.',
  },
  SUMMARY_TOO_LONG: {
    says: 'Title and addressee alone fill more than one page. No summary was written.',
    advice: 'Shorten the title of the report.',
  },
  REPORT_GATE_STOPPED: {
    says: 'The privacy gate found {count} protected values in the report. It was not passed on.',
    advice:
      'Open the list of the gate and take out each value where it shows, or release it for a reason.',
  },
  REPORT_COMBINATIONS_OPEN: {
    says: 'In {count} places of the report, details stand together that may lead to a person. It was not passed on.',
    advice:
      'Open the list beside the report and make each place more general, or keep it for a reason. Where a child is concerned it has to be made more general.',
  },
  COMBINATION_GONE: {
    says: 'These details do not stand together in the report any more. Nothing was decided.',
    advice: 'Read the list beside the report again.',
  },
  COMBINATION_OF_CHILD: {
    says: 'The report concerns a child, or somebody presumed to be one. These details were not kept.',
    advice: 'Make the text more general: leave out the day, the place, or one of the others.',
  },
  GATE_HIT_GONE: {
    says: 'The gate does not find this value in the report any more. Nothing was released.',
    advice: 'Read the list of the gate again.',
  },
  GATE_RELEASE_NEVER: {
    says: 'A document number, address or contact of a person of this inquiry identifies by itself. It was not released.',
    advice: 'Take it out of the text.',
  },
  GATE_RELEASE_CHILD: {
    says: 'The person is a child or presumed to be one. A release needs two signatories and a best-interests note, which Amparo does not keep. It was not released.',
    advice: 'Take it out of the text, or word the sentence without it.',
  },
  GATE_ASKED_TOO_OFTEN: {
    says: 'The privacy gate was asked more than 60 times in a minute. It did not search again.',
    advice: 'Wait a minute, then open the report again.',
  },
  REPORT_EMPTY: {
    says: 'The report has neither a finding nor a summary. It was not submitted.',
    advice:
      'Accept the findings that it is to hold, or say in the summary why the institution makes none.',
  },
  REPORT_STANDARD_MISSING: {
    says: 'For {count} accepted findings the standard is not in the law in force: its instrument cannot be used by this Amparo. The report was not submitted; the findings are kept.',
    advice:
      'Add a version of the instrument that can be used (Law library, Instruments), or reopen these findings and decide them anew.',
  },
  REPORT_FINDING_OUTDATED: {
    says: 'For {count} accepted findings the answers have changed: they no longer come out as a breach. The report was not submitted.',
    advice: 'Reopen these findings and decide them anew.',
  },
  REPORT_NOT_SIGNATORY: {
    says: 'You are not among those who are named to sign this report, or have signed it already. It was not signed.',
    advice: 'Ask a commissioner to name you, before the first signature.',
  },
  REPORT_SIGNING_BEGUN: {
    says: 'Somebody has signed already, with the names of all signatories in print. Nothing was changed.',
    advice: 'Return the report to its author to begin anew; the signatures so far fall away.',
  },
  SIGNATORY_NOT_COMMISSIONER: {
    says: 'Only commissioners who can open this vault sign reports. Nothing was changed.',
    advice: 'Choose others, or have the officer appointed as a commissioner first.',
  },
  REPORT_NOT_INTACT: {
    says: 'The signed report in the vault does not match its own hash, or a signature in it is broken. Nothing was written or signed.',
    advice: 'Restore the vault from a backup, and report the code shown here.',
  },
  CERTIFICATE_REVOKED_ALREADY: {
    says: 'This certificate has been revoked already. Nothing was changed.',
    advice: 'Save the revocation list and send it to those who verify reports.',
  },
  SIGNING_KEY_LOST: {
    says: 'The key of your imported signing certificate was lost when the vault was recovered. Nothing was signed.',
    advice: 'Import the certificate and its key again in the settings.',
  },
  SIGNING_CERTIFICATE_EXPIRED: {
    says: 'The signing certificate has expired. Nothing was signed or replaced.',
    advice: 'Import a certificate that is valid today.',
  },
  FILE_TOO_LARGE: {
    says: 'The file is larger than any report that Amparo makes. It was not read.',
    advice: 'Choose the signed PDF, or the certificate, itself.',
  },
  FILE_NOT_READ: {
    says: 'The file could not be read. Nothing was changed.',
    advice: 'Check that the file is still there and that you may read it.',
  },
  VERIFIER_PAGE_MISSING: {
    says: 'The verifier page that goes with every report is missing from this installation. Nothing was handed over.',
    advice: 'Install Amparo again. The report itself is unharmed in the vault.',
  },
  SAMPLE_DAMAGED: {
    says: 'The sample that comes with Amparo is missing or damaged. No vault was filled.',
    advice: 'Install Amparo again, or begin with an inquiry of your own.',
  },
} as const satisfies ErrorTable;

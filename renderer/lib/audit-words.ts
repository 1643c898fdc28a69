import type { AuditEntry } from '../../shared/domain/audit-log/entry';
import { InquiryStatus } from '../../shared/domain/inquiries/inquiry';
import { inquiryStatusWords } from './words';

/** What each operation of the log did, told of the officer who did it. */
const sentences: Readonly<Record<string, string>> = {
  'vault.create': 'Made the vault',
  'vault.unlock': 'Opened the vault',
  'vault.recover': 'Recovered the vault with shares',
  'vault.changePassphrase': 'Changed their passphrase',
  'recovery.issue': 'Had new recovery shares made',
  'recovery.confirm': 'Read back a recovery share',
  'officer.add': 'Added an officer',
  'officer.setRoles': 'Changed the roles of an officer',
  'officer.appoint': 'Appointed a commissioner, with the key of the root certificate',
  'officer.setClearance': 'Gave or withdrew clearance for identities',
  'officer.receiveClearance': 'Received clearance for identities',
  'officer.setSuspended': 'Suspended or restored an officer',
  'settings.setReferenceScheme': 'Changed the scheme of reference numbers',
  'certificate.createRoot': 'Made the institution’s root certificate',
  'certificate.sealRoot':
    'Sealed the key of the root certificate, until then open to every officer',
  'certificate.addRootToRecovery': 'Sealed the key of the root certificate to the recovery shares',
  'certificate.renewRoot': 'Made a new root certificate in place of one whose key was lost',
  'certificate.issue': 'Had a signing certificate issued',
  'certificate.issueSeal': 'Had the certificate of the institution’s seal issued',
  'certificate.revoke': 'Revoked a certificate',
  'certificate.renewOwn': 'Renewed their signing certificate',
  'certificate.extendRoot': 'Extended the root certificate by ten years, with the same key',
  'certificate.exportList': 'Saved the revocation list',
  'certificate.rootLetter': 'Printed a letter with the fingerprint of the root certificate',
  'certificate.exportRoot': 'Saved the root certificate',
  'certificate.importPkcs12': 'Imported a signing certificate',
  'inquiry.create': 'Opened the inquiry',
  'inquiry.update': 'Changed the details of the inquiry',
  'inquiry.setStatus': 'Changed the status',
  'exclusion.recuse': 'Stepped back from the inquiry',
  'exclusion.exclude': 'Kept an officer away from the inquiry',
  'exclusion.readmit': 'Readmitted an officer to the inquiry',
  'authority.add': 'Added a respondent authority',
  'authority.update': 'Corrected a respondent authority',
  'authority.remove': 'Removed a respondent authority',
  'state.setProfile': 'Changed which instruments bind the State', // until profiles were kept per State
  'profile.save': 'Changed what binds a State, or the legal bases that the institution adds',
  'profile.export': 'Exported profiles of States',
  'judgment.save': 'Recorded what a judgment decided',
  'judgment.withdraw': 'Withdrew a record of a judgment',
  'request.add': 'Recorded a request to an authority',
  'request.update': 'Corrected a request to an authority',
  'request.setReply': 'Recorded the reply to a request',
  'plan.add': 'Took a row into the evidence plan',
  'plan.update': 'Changed a row of the evidence plan',
  'plan.remove': 'Took a row out of the evidence plan',
  'plan.restore': 'Took a row back into the evidence plan',
  'letter.create': 'Began a letter to an authority',
  'letter.update': 'Changed a letter to an authority',
  'letter.remove': 'Removed the draft of a letter',
  'letter.restore': 'Took back the draft of a letter',
  'letter.gate': 'Had a letter searched by the privacy gate',
  'letter.releaseHit': 'Released a value from the privacy gate in a letter',
  'letter.confirmRelease': 'Confirmed a release in a letter',
  'letter.withdrawRelease': 'Withdrew a release in a letter',
  'letter.export': 'Issued a letter to an authority',
  'letter.serve': 'Recorded the service of a letter',
  'reply.create': 'Began a round of reply',
  'reply.update': 'Changed a round of reply before it was sent',
  'reply.remove': 'Removed a round of reply that was not sent',
  'reply.restore': 'Took back a round of reply',
  'reply.gate': 'Had a draft for comment searched by the privacy gate',
  'reply.send': 'Signed a draft and sent it for comment',
  'reply.export': 'Wrote a draft that was sent again',
  'reply.receive': 'Recorded the receipt of a draft',
  'reply.changeDeadline': 'Extended, paused or resumed the deadline for comments',
  'reply.addComment': 'Entered a comment on a draft',
  'reply.updateComment': 'Corrected a comment on a draft',
  'reply.answerComment': 'Answered a comment on a draft',
  'reply.takeForm': 'Took comments from a reply form',
  'reply.close': 'Closed a round of reply',
  'reply.reopen': 'Opened a round of reply again',
  'reply.waive': 'Decided whether the report waits for a round of reply',
  'calendar.save': 'Entered the weekend and holidays of a State',
  'period.setWeekend': 'Changed the days on which offices are closed',
  'statistics.setSettings': 'Set which numbers are too small to be published',
  'statistics.export': 'Exported a table of statistics',
  'systemicFinding.propose': 'Proposed a systemic finding',
  'systemicFinding.save': 'Changed a systemic finding',
  'systemicFinding.accept': 'Accepted a systemic finding',
  'systemicFinding.reject': 'Rejected a systemic finding',
  'systemicFinding.takeIntoReport': 'Put a systemic finding into a report',
  'note.add': 'Wrote a note',
  'person.add': 'Added a person',
  'person.update': 'Changed a person’s role or note',
  'person.remove': 'Removed a person',
  'identity.reveal': 'Revealed an identity',
  'identity.save': 'Saved an identity',
  'identity.fingerprint': 'Renewed what the privacy gate looks for',
  'event.add': 'Added an event',
  'event.update': 'Changed an event',
  'event.remove': 'Removed an event',
  'evidence.add': 'Took a file into the evidence',
  'evidence.export': 'Exported a file from the evidence in clear',
  'assessment.create': 'Started an assessment',
  'assessment.editSubject': 'Corrected the title or period of a measure or system',
  'answer.set': 'Answered a question',
  'answer.undo': 'Took back an answer',
  'answer.undoAct': 'Took back answers given in one act',
  'answer.takeOver': 'Took a common fact over to other assessments',
  'contradiction.leave': 'Gave a reason to leave a contradiction',
  'contradiction.takeBack': 'Took back a reason to leave a contradiction',
  'determination.record': 'Recorded a determination of age or status',
  'dispute.raise': 'Disagreed with a result, with reasons',
  'dispute.withdraw': 'Withdrew their view of a result',
  'finding.propose': 'Had findings proposed',
  'finding.update': 'Changed a finding',
  'finding.accept': 'Accepted a finding',
  'finding.reject': 'Rejected a finding',
  'finding.reopen': 'Reopened a finding',
  'instrument.adoptBundled': 'Put instrument files that came with Amparo in force',
  'instrument.add': 'Put an instrument file of the institution in force',
  'instrument.retire': 'Retired an instrument file, or had it offered again',
  'instrument.export': 'Saved an instrument file',
  'instrument.exportSignature': 'Saved the signature of an instrument file',
  'report.create': 'Began a report',
  'report.update': 'Changed a report',
  'report.gate': 'Had a report searched by the privacy gate',
  'report.releaseHit': 'Released a value found by the privacy gate',
  'report.keepCombination': 'Kept details that stand together in a report, for a reason',
  'report.withdrawKept': 'Withdrew that details may stand together in a report',
  'place.mark': 'Marked a place as small or large',
  'report.withdrawRelease': 'Withdrew a release of the privacy gate',
  'report.exportDocx': 'Wrote a report as text for editing',
  'report.exportJson': 'Wrote the findings of a report as data',
  'report.exportSummary': 'Wrote the summary of a report',
  'report.correct': 'Began a report that corrects a signed one',
  'review.comment': 'Made a remark on a report',
  'review.settle': 'Settled a remark on a report',
  'review.reopen': 'Opened a settled remark again',
  'review.remove': 'Took back a remark on a report',
  'review.restore': 'Restored a remark on a report',
  'report.submit': 'Submitted a report for approval',
  'report.approve': 'Approved a report',
  'report.returnToAuthor': 'Returned a report to its author',
  'report.nameSignatories': 'Named who signs a report',
  'report.sign': 'Signed a report',
  'report.export': 'Exported a report',
  'report.timeStampRequest': 'Saved a request for a time stamp of a report',
  'report.importTimeStamp': 'Added a time stamp to a report',
};

const statusOf = (value: unknown): string | null => {
  const status = InquiryStatus.safeParse(value);
  return status.success ? inquiryStatusWords[status.data] : null;
};

/** An entry of the log as a sentence without its subject; unknown operations keep their name. */
export function entryInWords({ operation, details }: AuditEntry): string {
  const sentence = sentences[operation] ?? operation;
  if (operation === 'inquiry.setStatus') {
    const from = statusOf(details['from']);
    const to = statusOf(details['to']);
    if (from !== null && to !== null) return `${sentence}: ${from} → ${to}`;
  }
  if (operation === 'finding.propose' && typeof details['added'] === 'number') {
    return `${sentence} (${details['added']})`;
  }
  if (operation === 'recovery.confirm' && details['replaced'] === true)
    return `${sentence}: the shares before are void`;
  return details['written'] === false ? `${sentence}: the file could not be written` : sentence;
}

const shown: Readonly<Record<string, string>> = {
  reason: 'Reason',
  reference: 'Reference',
  sha256: 'SHA-256',
  questionId: 'Question',
  question: 'Question',
  checklist: 'Checklist',
  standard: 'Standard',
  standardId: 'Standard',
  revision: 'Version',
};

/** The particulars that help a reader, as label and value; sizes and ids stay in the log. */
export const entryParticulars = ({
  details,
}: AuditEntry): { readonly label: string; readonly value: string }[] =>
  Object.entries(details).flatMap(([key, value]) => {
    const label = shown[key];
    return label === undefined ? [] : [{ label, value: String(value) }];
  });

/** Disclosures stand out in the list: they are what a reader of the log looks for first. */
export const isDisclosure = ({ operation }: AuditEntry): boolean =>
  operation === 'identity.reveal' ||
  operation === 'evidence.export' ||
  operation === 'letter.export' ||
  operation === 'report.export';

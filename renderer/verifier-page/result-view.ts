import type {
  Addition,
  Problem,
  SignatureReport,
  TimeStampReport,
  VerificationReport,
} from '../../shared/verify';
import {
  bytesWords,
  certifiesWords,
  revocationWords,
  signatureWords,
  signerWords,
  timeWords,
  verdictWordsOf,
  type AnswerWords,
} from '../features/verify/answer-words';
import { formatDay, formatMoment } from '../lib/dates';
import { el, facts, fingerprint, icon, type Child } from './dom';

function answer(question: string, words: AnswerWords, extra: string | null): HTMLElement {
  return el(
    'div',
    { class: 'answer' },
    el('dt', {}, question),
    el(
      'dd',
      {},
      el(
        'span',
        { class: `state ${words.tone}` },
        icon(words.icon),
        el('strong', {}, words.short),
        extra === null ? null : el('span', {}, extra),
      ),
      el('span', { class: 'means' }, words.means),
    ),
  );
}

function answers(report: VerificationReport): HTMLElement {
  const last = report.signatures.at(-1);
  const time = last?.provenTime ?? last?.claimedTime ?? null;
  const when = time === null ? null : formatMoment(time);
  return el(
    'dl',
    { class: 'answers' },
    answer('Unchanged since signing', bytesWords[report.bytes], null),
    answer('Signature sound', signatureWords[report.signature], null),
    answer('Signer trusted', signerWords[report.signer], null),
    answer('Time of signing', timeWords[report.time], when),
  );
}

function reasons(problems: readonly Problem[]): Child {
  if (problems.length === 0) return null;
  const items = problems.map(({ code, says, field }) =>
    el(
      'li',
      {},
      says,
      el('span', { class: 'code' }, field === null ? ` ${code}` : ` ${field}, ${code}`),
    ),
  );
  return el('section', {}, el('h2', {}, 'Reasons'), el('ul', {}, ...items));
}

const bidi = (text: string): HTMLElement => el('bdi', {}, text);

function signature(report: SignatureReport): HTMLElement {
  const { certificate, claimedTime, provenTime, reason, certifies } = report;
  const items: (readonly [string, Child])[] = [
    ['Signer', el('strong', {}, bidi(certificate?.name ?? 'Not known'))],
    ['Field', bidi(report.field)],
  ];
  if (certificate !== null) items.push(['Institution', bidi(certificate.organisation)]);
  if (certifies !== null) items.push(['Certifies', certifiesWords[certifies]]);
  if (claimedTime !== null) items.push(['Time, as claimed', formatMoment(claimedTime)]);
  if (provenTime !== null) items.push(['Proven to exist at', formatMoment(provenTime)]);
  if (reason !== null) items.push(['Reason given', bidi(reason)]);
  items.push([
    'Covers',
    report.coversWholeFile ? 'The whole file' : `The file as it was at stage ${report.revision}`,
  ]);
  items.push(['Withdrawn', revocationWords[report.revocation]]);
  if (certificate !== null) {
    const { validFrom, validTo } = certificate;
    const days = [validFrom, validTo].map((time) => formatDay(time.slice(0, 10)));
    items.push(['Certificate valid', days.join(' – ')]);
    items.push(['Its fingerprint', fingerprint(certificate.fingerprint)]);
  }
  return facts(items);
}

function timeStamp({ field, time, certificate, signer }: TimeStampReport): HTMLElement {
  return facts([
    ['Authority', bidi(certificate?.name ?? 'Not known')],
    ['Field', bidi(field)],
    ['Time', time === null ? 'Not readable' : formatMoment(time)],
    ['Trusted', signerWords[signer].short],
  ]);
}

function added(additions: readonly Addition[]): HTMLElement {
  const items = additions.map(({ says, allowed }) =>
    el(
      'li',
      {},
      bidi(says),
      allowed ? null : el('strong', {}, ' This is not allowed in a signed report.'),
    ),
  );
  return el(
    'section',
    {},
    el('h2', {}, 'Added after the first signature'),
    items.length === 0 ? el('p', {}, 'Nothing.') : el('ul', {}, ...items),
  );
}

/** The verdict in a sentence, the four answers apart, and everything they rest on. */
export function resultView(report: VerificationReport, name: string): HTMLElement {
  const words = verdictWordsOf(report);
  const { signatures, timeStamps } = report;
  return el(
    'div',
    { class: 'result' },
    el(
      'div',
      { class: `verdict ${words.tone}`, role: 'status' },
      icon(words.tone),
      el(
        'div',
        {},
        el('h2', { id: 'verdict', tabindex: '-1' }, words.title),
        el('p', {}, words.says),
        el('p', { class: 'means' }, bidi(name)),
      ),
    ),
    answers(report),
    reasons(report.problems),
    signatures.length === 0
      ? null
      : el('section', {}, el('h2', {}, 'Signatures'), ...signatures.map(signature)),
    timeStamps.length === 0
      ? null
      : el('section', {}, el('h2', {}, 'Time stamps'), ...timeStamps.map(timeStamp)),
    signatures.length === 0 ? null : added(report.addedAfter),
  );
}

import type { ReactNode } from 'react';
import type { Addition, Problem, VerificationReport } from '../../../shared/verify';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { formatMoment } from '../../lib/dates';
import {
  bytesWords,
  signatureWords,
  signerWords,
  timeWords,
  verdictWordsOf,
  type AnswerWords,
} from './answer-words';
import { SignatureCard } from './signature-card';
import { TimeStampCard } from './time-stamp-card';

/** The verdict in a sentence, the four answers apart, and everything they rest on. */
export function VerificationView({ report }: { readonly report: VerificationReport }): ReactNode {
  const verdict = verdictWordsOf(report);
  const last = report.signatures.at(-1);
  const time = last?.provenTime ?? last?.claimedTime ?? null;
  return (
    <div className="verification">
      <Notice tone={verdict.tone} title={verdict.title}>
        {verdict.says}
      </Notice>
      <dl className="answers">
        <AnswerLine question="Unchanged since signing" words={bytesWords[report.bytes]} />
        <AnswerLine question="Signature sound" words={signatureWords[report.signature]} />
        <AnswerLine question="Signer trusted" words={signerWords[report.signer]} />
        <AnswerLine
          question="Time of signing"
          words={timeWords[report.time]}
          {...(time === null ? {} : { extra: formatMoment(time) })}
        />
      </dl>
      <Reasons problems={report.problems} />
      {report.signatures.length === 0 ? null : (
        <Panel title={report.signatures.length === 1 ? 'Signature' : 'Signatures'}>
          {report.signatures.map((signature) => (
            <SignatureCard key={signature.field} signature={signature} />
          ))}
        </Panel>
      )}
      {report.timeStamps.length === 0 ? null : (
        <Panel title={report.timeStamps.length === 1 ? 'Time stamp' : 'Time stamps'}>
          {report.timeStamps.map((stamp) => (
            <TimeStampCard key={stamp.field} stamp={stamp} />
          ))}
        </Panel>
      )}
      {report.signatures.length === 0 ? null : <Additions additions={report.addedAfter} />}
      <Roots fingerprints={report.chosenRoots} />
    </div>
  );
}

interface LineProps {
  readonly question: string;
  readonly words: AnswerWords;
  readonly extra?: string;
}

function AnswerLine({ question, words, extra }: LineProps): ReactNode {
  return (
    <div className="answer-line">
      <dt>{question}</dt>
      <dd>
        <span className={`answer answer-${words.tone}`}>
          <Icon name={words.icon} />
          <strong>{words.short}</strong>
          {extra === undefined ? null : <span>{extra}</span>}
        </span>
        <span className="muted">{words.means}</span>
      </dd>
    </div>
  );
}

function Reasons({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  if (problems.length === 0) return null;
  return (
    <Panel title="Reasons">
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.field ?? ''}`}>
            {problem.says}{' '}
            <span className="muted small">
              {problem.field === null ? null : `Signature ${problem.field}. `}
              {problem.code}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Additions({ additions }: { readonly additions: readonly Addition[] }): ReactNode {
  return (
    <Panel title="Added after the first signature">
      {additions.length === 0 ? (
        <p className="muted">Nothing.</p>
      ) : (
        <ul>
          {additions.map((addition) => (
            <li key={addition.revision}>
              {addition.says}{' '}
              {addition.allowed ? null : <strong>This is not allowed in a signed report.</strong>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Roots({ fingerprints }: { readonly fingerprints: readonly string[] }): ReactNode {
  if (fingerprints.length === 0) return null;
  return (
    <Panel
      title="Root you chose"
      note="Compare this fingerprint with the one that the institution gave you by another way."
    >
      {fingerprints.map((fingerprint) => (
        <p key={fingerprint} className="mono">
          {fingerprint}
        </p>
      ))}
    </Panel>
  );
}

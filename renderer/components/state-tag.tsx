import type { ReactNode } from 'react';
import type { Outcome } from '../../shared/domain/assessments/assessment';
import type { InquiryStatus } from '../../shared/domain/inquiries/inquiry';
import { inquiryStatusWords, outcomeWords } from '../lib/words';
import { Icon, type IconName } from './icon';
import './state-tag.css';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

interface Props {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly children: ReactNode;
}

/** A state: icon, word and colour together, so that none of them carries it alone. */
export function StateTag({ tone, icon, children }: Props): ReactNode {
  return (
    <span className={`state-tag state-tag-${tone}`}>
      <Icon name={icon} size={15} />
      <span>{children}</span>
    </span>
  );
}

const outcomeLooks: Readonly<Record<Outcome, readonly [Tone, IconName]>> = {
  'BREACH INDICATED': ['danger', 'danger'],
  'INSUFFICIENT INFORMATION': ['warning', 'half-circle'],
  COMPLIANT: ['success', 'circle'],
  'NOT APPLICABLE': ['neutral', 'dash'],
  MET: ['info', 'check'],
  'NOT MET': ['neutral', 'close'],
  UNDETERMINED: ['warning', 'half-circle'],
};

/** The outcome of a standard or test. */
export function OutcomeTag({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const [tone, icon] = outcomeLooks[outcome];
  return (
    <StateTag tone={tone} icon={icon}>
      {outcomeWords[outcome]}
    </StateTag>
  );
}

interface EffectProps {
  /** The legal effect in words: "Binding: ICCPR art. 9". */
  readonly words: string;
  readonly isBinding?: boolean;
  readonly isAbsolute?: boolean;
}

/** The legal effect, which stands beside every outcome and is always said in words. */
export function EffectTag({
  words,
  isBinding = false,
  isAbsolute = false,
}: EffectProps): ReactNode {
  return (
    <span className="effect-tag">
      <Icon name={isBinding ? 'scales' : 'law'} size={15} />
      <span>
        {words}
        {isAbsolute ? <strong> Absolute rule</strong> : null}
      </span>
    </span>
  );
}

const statusLooks: Readonly<Record<InquiryStatus, readonly [Tone, IconName]>> = {
  intake: ['info', 'circle'],
  admissibility: ['info', 'half-circle'],
  under_investigation: ['info', 'search'],
  draft_report: ['info', 'edit'],
  right_of_reply: ['warning', 'history'],
  reported: ['success', 'file-signed'],
  follow_up: ['warning', 'deadline'],
  closed: ['neutral', 'check'],
};

/** The state of an inquiry. */
export function StatusTag({ status }: { readonly status: InquiryStatus }): ReactNode {
  const [tone, icon] = statusLooks[status];
  return (
    <StateTag tone={tone} icon={icon}>
      {inquiryStatusWords[status]}
    </StateTag>
  );
}

import type { ReactNode } from 'react';
import type { InquiryStatus } from '../../shared/domain/inquiries/inquiry';
import { inquiryStatusWords } from '../lib/words';
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

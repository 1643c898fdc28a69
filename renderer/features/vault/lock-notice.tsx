import type { ReactNode } from 'react';
import type { LockReason } from '../../../shared/bridge';
import { Notice } from '../../components/notice';

const reasons: Readonly<Record<LockReason, string | null>> = {
  start: null,
  'by-hand': 'The vault is locked. Your work is saved.',
  idle: 'The vault locked itself because nobody used it for a while. Your work is saved.',
  suspend: 'The vault locked itself because the computer went to sleep. Your work is saved.',
  'screen-locked': 'The vault locked itself together with the screen. Your work is saved.',
  'core-ended':
    'The part of Amparo that holds the vault ended unexpectedly. What was shown as saved is saved.',
  'window-ended': 'The window ended unexpectedly. What was shown as saved is saved.',
};

/** Why the vault that was open is locked; nothing after a plain start. */
export function LockNotice({ reason }: { readonly reason: LockReason }): ReactNode {
  const text = reasons[reason];
  return text === null ? null : <Notice tone="info">{text}</Notice>;
}

import type { NextStep } from '../../../shared/domain/inquiries/inquiry';
import { counted } from './words';

export const inquiryTabs = [
  'overview',
  'persons',
  'timeline',
  'evidence',
  'checklists',
  'findings',
  'reports',
  'history',
] as const;
export type InquiryTab = (typeof inquiryTabs)[number];

export const tabWords: Readonly<Record<InquiryTab, string>> = {
  overview: 'Overview',
  persons: 'Persons',
  timeline: 'Timeline',
  evidence: 'Evidence',
  checklists: 'Checklists',
  findings: 'Findings',
  reports: 'Reports',
  history: 'History',
};

interface Way {
  readonly words: string;
  readonly tab: InquiryTab;
  /** The step is to add something, so its form may open at once. */
  readonly adds: boolean;
}

/** What the officer can usefully do next, in words, and where. Null when nothing waits. */
export function wayTo({ what, count }: NextStep): Way | null {
  switch (what) {
    case 'add_authority':
      return { words: 'Name the authority', tab: 'overview', adds: true };
    case 'add_person':
      return { words: 'Add the person concerned', tab: 'persons', adds: true };
    case 'add_event':
      return { words: 'Enter the first event', tab: 'timeline', adds: true };
    case 'start_assessment':
      return { words: 'Start the first assessment', tab: 'checklists', adds: true };
    case 'answer_questions':
      return { words: 'Answer the checklists', tab: 'checklists', adds: false };
    case 'review_findings':
      return { words: `Read ${counted(count, 'proposed finding')}`, tab: 'findings', adds: false };
    case 'write_report':
      return { words: 'Write the report', tab: 'reports', adds: false };
    case 'approve_report':
      return { words: 'A report waits for approval', tab: 'reports', adds: false };
    case 'sign_report':
      return { words: 'A report waits for signature', tab: 'reports', adds: false };
    case 'hand_over':
      return { words: 'Hand over the signed report', tab: 'reports', adds: false };
    case 'none':
      return null;
  }
}

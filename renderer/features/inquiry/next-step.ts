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
}

/** What the officer can usefully do next, in words, and where. Null when nothing waits. */
export function wayTo({ what, count }: NextStep): Way | null {
  switch (what) {
    case 'add_authority':
      return { words: 'Name the authority that the inquiry is about', tab: 'overview' };
    case 'add_person':
      return { words: 'Add the person concerned, under a pseudonym', tab: 'persons' };
    case 'add_event':
      return { words: 'Enter the first event', tab: 'timeline' };
    case 'start_assessment':
      return { words: 'Start the first assessment', tab: 'checklists' };
    case 'answer_questions':
      return { words: 'Answer the checklists', tab: 'checklists' };
    case 'review_findings':
      return { words: `Read ${counted(count, 'proposed finding')}`, tab: 'findings' };
    case 'write_report':
      return { words: 'Write the report', tab: 'reports' };
    case 'approve_report':
      return { words: 'A report waits for approval', tab: 'reports' };
    case 'sign_report':
      return { words: 'A report waits for signature', tab: 'reports' };
    case 'hand_over':
      return { words: 'Hand over the signed report', tab: 'reports' };
    case 'none':
      return null;
  }
}

const dayMs = 86_400_000;
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);

/** Whole days from `today` to `day` (both `YYYY-MM-DD`); negative once it has passed. */
export const daysUntil = (day: string, today: string): number => dayNumber(day) - dayNumber(today);

/** "due in 6 days", "due today", "overdue by 1 day". */
export function dueInWords(day: string, today: string): string {
  const days = daysUntil(day, today);
  if (days === 0) return 'due today';
  return days > 0 ? `due in ${counted(days, 'day')}` : `overdue by ${counted(-days, 'day')}`;
}

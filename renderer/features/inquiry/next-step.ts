import type { NextStep } from '../../../shared/domain/inquiries/inquiry';
import type { Role } from '../../../shared/domain/vault/officers';
import { counted } from './words';

export const inquiryTabs = [
  'overview',
  'persons',
  'timeline',
  'evidence',
  'plan',
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
  plan: 'Plan',
  checklists: 'Checklists',
  findings: 'Findings',
  reports: 'Reports',
  history: 'History',
};

interface Way {
  /** Null: it is this officer's; else whose step it is, in words. */
  readonly forWhom: string | null;
  readonly words: string;
  readonly tab: InquiryTab;
  /** The step is to add something, so its form may open at once. */
  readonly adds: boolean;
}

/** Whose step it is: the others are told so, and get no button to somebody else's work. */
const rolesFor: Readonly<Record<NextStep['what'], readonly Role[]>> = {
  add_authority: ['investigator'],
  add_person: ['investigator'],
  add_event: ['investigator'],
  start_assessment: ['investigator'],
  answer_questions: ['investigator'],
  review_findings: ['investigator'],
  write_report: ['investigator'],
  answer_comments: ['investigator'],
  record_receipt: ['investigator'],
  approve_report: ['commissioner'],
  sign_report: ['commissioner'],
  hand_over: ['investigator', 'commissioner'],
  none: [],
};

const somebodyWords: Readonly<Record<Role, string>> = {
  administrator: 'an administrator',
  investigator: 'an investigator',
  reviewer: 'a reviewer',
  commissioner: 'a commissioner',
};

/** What can usefully be done next, by whom, in words, and where. Null when nothing waits. */
export function wayTo(step: NextStep, roles: readonly Role[]): Way | null {
  const way = stepInWords(step);
  if (way === null) return null;
  const whose = rolesFor[step.what];
  const isMine = whose.some((role) => roles.includes(role));
  const forWhom = isMine ? null : whose.map((role) => somebodyWords[role]).join(' or ');
  return { ...way, forWhom };
}

function stepInWords({ what, count }: NextStep): Omit<Way, 'forWhom'> | null {
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
    case 'answer_comments':
      return {
        words: `Answer ${counted(count, 'comment')} on a draft`,
        tab: 'reports',
        adds: false,
      };
    case 'record_receipt':
      return { words: 'Record the receipt of a draft', tab: 'reports', adds: false };
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

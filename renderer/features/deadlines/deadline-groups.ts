import type { Deadline } from '../../../shared/api/inquiries';

export interface DeadlineGroup {
  readonly title: string;
  readonly note: string;
  /** What the third column names. */
  readonly what: string;
  /** False: the day says since when it waits, not by when it is due. */
  readonly isDue: boolean;
  /** The tab of the inquiry in which it is dealt with. */
  readonly tab: string;
  readonly rows: readonly Deadline[];
}

/**
 * Open deadlines by what is to be done about them; groups without any are left out. `today` is
 * `YYYY-MM-DD`; a reply may still come on the last day of its period.
 */
export function deadlineGroups(rows: readonly Deadline[], today: string): DeadlineGroup[] {
  const of = (kind: Deadline['kind']): Deadline[] => rows.filter((row) => row.kind === kind);
  const replies = of('reply');
  const groups: DeadlineGroup[] = [
    {
      title: 'Replies overdue',
      note: 'The period has run out. Record what came, or that nothing did: only then can silence count.',
      what: 'Reply owed by',
      isDue: true,
      tab: 'overview',
      rows: replies.filter(({ on }) => on < today),
    },
    {
      title: 'Periods running',
      note: 'Requests that were served; the authority can still reply.',
      what: 'Reply owed by',
      isDue: true,
      tab: 'overview',
      rows: replies.filter(({ on }) => on >= today),
    },
    {
      title: 'Comments overdue',
      note: 'The deadline for comments on a draft has passed. Close the round, or extend it with a reason.',
      what: 'Comments of',
      isDue: true,
      tab: 'reports',
      rows: of('comments').filter(({ on }) => on < today),
    },
    {
      title: 'Comments awaited',
      note: 'Drafts that a party has received; its comments are in time until the day named.',
      what: 'Comments of',
      isDue: true,
      tab: 'reports',
      rows: of('comments').filter(({ on }) => on >= today),
    },
    {
      title: 'Receipt of drafts to be recorded',
      note: 'Drafts that were sent for comment. The period runs once the day of receipt is recorded.',
      what: 'Draft for',
      isDue: false,
      tab: 'reports',
      rows: of('draft'),
    },
    {
      title: 'Service to be confirmed',
      note: 'Letters that were issued. Their period runs once the day of service is recorded.',
      what: 'Letter to',
      isDue: false,
      tab: 'plan',
      rows: of('service'),
    },
    {
      title: 'Plan rows due',
      note: 'What was to be obtained by a day.',
      what: 'To obtain',
      isDue: true,
      tab: 'plan',
      rows: of('plan'),
    },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

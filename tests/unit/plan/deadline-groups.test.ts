import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../../shared/api/inquiries';
import type { InquiryId } from '../../../shared/domain/ids';
import { deadlineGroups } from '../../../renderer/features/deadlines/deadline-groups';

const row = (kind: Deadline['kind'], on: string): Deadline => ({
  kind,
  on,
  inquiryId: '0b6f1c5e-8e0f-4a63-9d4b-3a0f4f7f9a11' as InquiryId,
  reference: '2026/001',
  what: 'Border Police',
});

describe('the groups of deadlines', () => {
  it('puts a reply among the overdue only after the last day of its period', () => {
    const rows = [
      row('reply', '2026-11-24'),
      row('reply', '2026-11-25'),
      row('plan', '2026-11-01'),
    ];
    const groups = deadlineGroups(rows, '2026-11-25');
    expect(groups.map(({ title, rows: own }) => [title, own.map(({ on }) => on)])).toEqual([
      ['Replies overdue', ['2026-11-24']],
      ['Periods running', ['2026-11-25']],
      ['Plan rows due', ['2026-11-01']],
    ]);
  });

  it('says of a letter since when it waits, and leads to the plan', () => {
    expect(deadlineGroups([row('service', '2026-11-20')], '2026-11-25')).toMatchObject([
      { title: 'Service to be confirmed', isDue: false, tab: 'plan' },
    ]);
    expect(deadlineGroups([], '2026-11-25')).toEqual([]);
  });
});

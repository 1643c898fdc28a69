import { describe, expect, it } from 'vitest';
import {
  remarkBeside,
  remarksByParagraph,
  withoutLongPassages,
} from '../../../renderer/features/reviews/review-logic';
import type { OfficerId, ReviewCommentId } from '../../../shared/domain/ids';
import type { ReviewComment } from '../../../shared/domain/reviews/review';

const remark = (id: string, paragraphId: string, isSettled = false): ReviewComment => ({
  id: id as ReviewCommentId, // made up for the test
  paragraphId,
  quoted: '',
  text: 'Who says so?',
  officerId: 'o' as OfficerId, // same
  officerName: 'B. Commissioner',
  at: '2026-11-25T10:00:00Z',
  where: 'Summary',
  isReworded: false,
  settled: isSettled ? { byName: 'A. Officer', at: '2026-11-25T11:00:00Z', answer: '' } : null,
});

describe('remarks beside the pages', () => {
  it('are counted by paragraph while they are open', () => {
    const comments = [
      remark('1', 'summary:1'),
      remark('2', 'summary:1'),
      remark('3', 'summary:1', true),
      remark('4', 'title:1', true),
    ];
    const counts = remarksByParagraph({ comments, versions: [], changes: null });
    expect([...counts]).toEqual([['summary:1', 2]]);
  });

  it('are gone through round and round', () => {
    const all = [remark('1', 'a'), remark('2', 'b'), remark('3', 'c')];
    expect(remarkBeside(all, null, 1)?.id).toBe('1');
    expect(remarkBeside(all, '3', 1)?.id).toBe('1');
    expect(remarkBeside(all, '1', -1)?.id).toBe('3');
    expect(remarkBeside([], null, 1)).toBeUndefined();
  });
});

describe('what changed in a paragraph', () => {
  const words = (count: number, word: string): string =>
    Array.from({ length: count }, (_, index) => `${word}${String(index)}`).join(' ');

  it('is shown with the words around it, without the rest', () => {
    const [before, change, after] = withoutLongPassages([
      { kind: 'same', text: `${words(40, 'b')} ` },
      { kind: 'added', text: words(40, 'n') },
      { kind: 'same', text: ` ${words(40, 'a')}` },
    ]);
    expect(before?.text).toMatch(/^ … b28 .* b39 $/);
    expect(change?.text).toBe(words(40, 'n'));
    expect(after?.text).toMatch(/^ a0 .* a11 … $/);
  });

  it('keeps short passages whole', () => {
    const runs = [
      { kind: 'same', text: 'On the night of ' },
      { kind: 'added', text: '28 March' },
      { kind: 'same', text: ' 2001' },
    ] as const;
    expect(withoutLongPassages(runs)).toEqual(runs);
  });
});

import { useState } from 'react';
import type { Review } from '../../../shared/domain/reviews/review';
import { useShortcut } from '../../lib/shortcuts';
import { openRemarks, remarkBeside } from '../reviews/review-logic';
import type { Going } from './pages/printed-report';

export type SideTab = 'report' | 'findings' | 'remarks' | 'changes';

/** Puts the focus back on the pages after something beside them is done. */
const focusPages = (): void => document.querySelector<HTMLElement>('.pages-frame')?.focus();

/** Where a reader is in the report, and what stands beside the pages. */
export function useReading(review: Review | undefined) {
  const [tab, setTab] = useState<SideTab>('report');
  const [going, setGoing] = useState<Going | null>(null);
  const [writingOn, setWritingOn] = useState<string | null>(null);
  const [remarkId, setRemarkId] = useState<string | null>(null);
  const [isAlone, setAlone] = useState(false);
  const open = review === undefined ? [] : openRemarks(review);

  const go = (id: string): void => setGoing((before) => ({ id, turn: (before?.turn ?? 0) + 1 }));
  const show = (next: SideTab): void => {
    setTab(next);
    setAlone(false);
  };
  const remark = (paragraphId: string): void => {
    show('remarks');
    setWritingOn(paragraphId);
    go(paragraphId);
  };
  const lead = (id: string | undefined): void => {
    const found = open.find((one) => one.id === id);
    if (found === undefined) return;
    show('remarks');
    setRemarkId(found.id);
    go(found.paragraphId);
  };
  const nextRemark = (by: 1 | -1): void => lead(remarkBeside(open, remarkId, by)?.id);
  useShortcut('n', () => nextRemark(1), open.length > 0);

  return {
    tab,
    setTab,
    going,
    go,
    isAlone,
    setAlone,
    remark,
    writingOn,
    written: (): void => {
      setWritingOn(null);
      focusPages();
    },
    remarkId,
    openRemarksOn: (paragraphId: string): void =>
      lead(open.find((one) => one.paragraphId === paragraphId)?.id),
    nextRemark,
  };
}

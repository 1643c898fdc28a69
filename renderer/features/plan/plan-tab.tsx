import { useState } from 'react';
import type { LetterId } from '../../../shared/domain/ids';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { LetterView } from './letter-view';
import { LettersPanel } from './letters-panel';
import { NextPanel } from './next-panel';
import { PlanPanel } from './plan-panel';
import './plan.css';

/** What to ask next, what to obtain from whom, and the letters that ask for it. */
export function PlanTab() {
  const { detail } = useInquiry();
  const [openId, setOpenId] = useState<LetterId | null>(null);
  const letters = useQuery('letter.list', { inquiryId: detail.id }, 'keep');
  const plan = useQuery('plan.get', { inquiryId: detail.id }, 'keep');
  const open = letters.value?.find(({ id }) => id === openId);
  if (open !== undefined) return <LetterView letter={open} onBack={() => setOpenId(null)} />;
  return (
    <div className="plan">
      <NextPanel />
      <QueryView query={plan}>{(value) => <PlanPanel plan={value} />}</QueryView>
      <QueryView query={letters}>
        {(list) => (
          <LettersPanel letters={list} items={plan.value?.items ?? []} onOpen={setOpenId} />
        )}
      </QueryView>
    </div>
  );
}

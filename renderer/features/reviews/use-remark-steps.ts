import type { ReportId, ReviewCommentId } from '../../../shared/domain/ids';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';

/** What can be done with a remark; each can be taken back at once. */
export function useRemarkSteps(reportId: ReportId, reviewCommentId: ReviewCommentId) {
  const settle = useCommand('review.settle');
  const reopen = useCommand('review.reopen');
  const remove = useCommand('review.remove');
  const restore = useCommand('review.restore');
  const remark = { reportId, reviewCommentId };
  return {
    busy: settle.busy || reopen.busy || remove.busy,
    failure: settle.failure ?? reopen.failure ?? remove.failure ?? restore.failure,
    settle: async (answer: string): Promise<boolean> => {
      const { ok } = await settle.run({ ...remark, answer });
      if (ok) showToast({ text: 'Remark settled', undo: () => void reopen.run(remark) });
      return ok;
    },
    reopen: () => void reopen.run(remark),
    takeBack: async (): Promise<void> => {
      const { ok } = await remove.run(remark);
      if (ok) showToast({ text: 'Remark taken back', undo: () => void restore.run(remark) });
    },
  };
}

import type { PlanItemText, ProposedItem } from '../../../shared/domain/plan/plan-item';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { call } from '../../lib/bridge';
import { announceChange } from '../../lib/changes';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';
import { fromProposal, holderOf } from './plan-logic';

interface Props {
  readonly proposals: readonly ProposedItem[];
  readonly onEdit: (text: PlanItemText) => void;
}

/** Rows that the open questions speak for; none of them stands in the plan until it is taken over. */
export function Proposals({ proposals, onEdit }: Props) {
  const { detail, canWork } = useInquiry();
  const add = useCommand('plan.add');
  if (proposals.length === 0 || !canWork) return null;
  const take = async (chosen: readonly ProposedItem[]) => {
    const result = await add.run({ inquiryId: detail.id, items: chosen.map(fromProposal) });
    if (!result.ok) return;
    const target = { inquiryId: detail.id, itemIds: [...result.value.ids] };
    showToast({
      text: `${counted(chosen.length, 'row')} taken over`,
      undo: () => void call('plan.remove', target).then(announceChange),
    });
  };
  return (
    <div className="stack">
      <div className="row">
        <h3 className="grow">Proposed from the open questions</h3>
        <Button size="small" isPending={add.busy} onPress={() => void take(proposals)}>
          Take over all
        </Button>
      </div>
      {add.failure === undefined ? null : <ErrorNotice failure={add.failure} />}
      <ul className="lines card-lines" aria-label="Proposed rows">
        {proposals.map((proposal) => (
          <li key={proposal.key}>
            <div className="grow">
              {proposal.what}
              <p className="muted small">
                {holderOf(proposal, detail.authorities)} · answers{' '}
                {counted(proposal.questions.length, 'question')} on which hang:{' '}
                {proposal.standardsInWords}
              </p>
            </div>
            <Button size="small" variant="quiet" onPress={() => onEdit(fromProposal(proposal))}>
              Edit first
            </Button>
            <Button size="small" onPress={() => void take([proposal])}>
              Take over
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

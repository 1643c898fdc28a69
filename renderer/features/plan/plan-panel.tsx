import { useState } from 'react';
import type { EvidencePlan, PlanItem, PlanItemText } from '../../../shared/domain/plan/plan-item';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { showToast } from '../../components/toast';
import { call } from '../../lib/bridge';
import { announceChange } from '../../lib/changes';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { ItemDialog } from './item-dialog';
import { PlanLine } from './plan-line';
import { emptyItem, textOf } from './plan-logic';
import { Proposals } from './proposals';

interface Editing {
  readonly item: PlanItem | null;
  readonly text: PlanItemText;
}

/** The evidence plan: its rows, and the rows that the open questions speak for. */
export function PlanPanel({ plan }: { readonly plan: EvidencePlan }) {
  const { detail, canWork } = useInquiry();
  const [editing, setEditing] = useState<Editing | null>(null);
  const update = useCommand('plan.update');
  const remove = useCommand('plan.remove');
  const change = async (item: PlanItem, text: PlanItemText, said: string) => {
    const target = { inquiryId: detail.id, itemId: item.id };
    const result = await update.run({ ...target, item: text });
    if (!result.ok) return;
    const undo = () =>
      void call('plan.update', { ...target, item: textOf(item) }).then(announceChange);
    showToast({ text: said, undo });
  };
  const takeOut = async ({ id }: PlanItem) => {
    const target = { inquiryId: detail.id, itemIds: [id] };
    const result = await remove.run(target);
    if (!result.ok) return;
    const undo = () => void call('plan.restore', target).then(announceChange);
    showToast({ text: 'Row taken out of the plan', undo });
  };
  const failure = update.failure ?? remove.failure;
  const addButton = canWork ? (
    <Button icon="plus" onPress={() => setEditing({ item: null, text: emptyItem })}>
      Add a row
    </Button>
  ) : null;
  return (
    <Panel
      title="Evidence plan"
      note="What to obtain, from whom, for which questions, by when."
      actions={addButton}
    >
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
      {plan.items.length === 0 ? (
        <EmptyState icon="checklist" title="Nothing is planned yet">
          {plan.hasAssessments
            ? 'Below stand rows that the open questions speak for. Take over what fits, or add a row of your own.'
            : 'Once a checklist is begun, its open questions propose rows here: which records to ask of which authority, what to ask the person, what to see for yourself.'}
        </EmptyState>
      ) : (
        <ul className="lines card-lines" aria-label="Rows of the plan">
          {plan.items.map((item) => (
            <PlanLine
              key={item.id}
              item={item}
              onEdit={() => setEditing({ item, text: textOf(item) })}
              onState={(state) =>
                void change(item, { ...textOf(item), state }, 'State of the row changed')
              }
              onRemove={() => void takeOut(item)}
            />
          ))}
        </ul>
      )}
      <Proposals proposals={plan.proposals} onEdit={(text) => setEditing({ item: null, text })} />
      {editing === null ? null : (
        <ItemDialog
          item={editing.item}
          initial={editing.text}
          onClose={() => setEditing(null)}
          onChange={async (text) => {
            if (editing.item !== null) await change(editing.item, text, 'Row changed');
            setEditing(null);
          }}
        />
      )}
    </Panel>
  );
}

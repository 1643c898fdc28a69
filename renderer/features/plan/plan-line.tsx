import {
  planStateWords,
  PlanItemState,
  type PlanItem,
} from '../../../shared/domain/plan/plan-item';
import { IconButton } from '../../components/icon-button';
import { Select } from '../../components/select';
import { optionsOf } from '../../lib/words';
import { DueDay } from '../deadlines/due-day';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';
import { holderOf, needInWords } from './plan-logic';

interface Props {
  readonly item: PlanItem;
  readonly onEdit: () => void;
  readonly onState: (state: PlanItemState) => void;
  readonly onRemove: () => void;
}

/** One row: what, from whom, what hangs on it, by when, and how far it has come. */
export function PlanLine({ item, onEdit, onState, onRemove }: Props) {
  const { detail, canWork } = useInquiry();
  const isWaiting = item.state === 'open' || item.state === 'asked';
  return (
    <li className="plan-line">
      <div className="grow">
        <strong>{item.what}</strong>
        <p className="muted small">
          {holderOf(item, detail.authorities)} · {needInWords(item.questions)}
          {item.evidenceIds.length === 0
            ? ''
            : ` · ${counted(item.evidenceIds.length, 'file linked', 'files linked')}`}
        </p>
        {item.note === '' ? null : <p className="small">{item.note}</p>}
      </div>
      <span className="plan-due">
        {item.dueOn !== null && isWaiting ? <DueDay day={item.dueOn} /> : null}
      </span>
      <Select
        label={`State: ${item.what}`}
        isLabelHidden
        isDisabled={!canWork}
        options={optionsOf(planStateWords)}
        value={item.state}
        onChange={(state) => onState(PlanItemState.parse(state))}
      />
      {canWork ? (
        <>
          <IconButton icon="edit" label={`Edit: ${item.what}`} onPress={onEdit} />
          <IconButton icon="trash" label={`Take out: ${item.what}`} onPress={onRemove} />
        </>
      ) : null}
    </li>
  );
}

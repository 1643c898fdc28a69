import { useState } from 'react';
import type { ProfileChange } from '../../../shared/domain/profiles/profile-change';
import type { ConfirmationView, MappingsView } from '../../../shared/domain/profiles/views';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { formatDay, formatDayOf } from '../../lib/dates';
import { useQuery } from '../../lib/use-query';
import { counted } from '../inquiry/words';
import { ConfirmDialog } from './confirm-dialog';
import { PreviewDialog } from './preview-dialog';
import { RevokeDialog } from './revoke-dialog';

/** Treaties behind standards for which the fact sheet names none, once a lawyer has confirmed them. */
export function MappingsPanel({ canEdit }: { readonly canEdit: boolean }) {
  const mappings = useQuery('profile.mappings', {});
  return (
    <Panel
      title="Legal bases that the institution adds"
      note="For some standards the fact sheet names no instrument. The law of Amparo knows which treaty may stand behind them; it counts only after a lawyer of the institution has confirmed it, and every report says that the institution added it."
    >
      <QueryView query={mappings}>
        {(value) => <Mappings value={value} canEdit={canEdit} />}
      </QueryView>
    </Panel>
  );
}

interface Props {
  readonly value: MappingsView;
  readonly canEdit: boolean;
}

function Mappings({ value, canEdit }: Props) {
  const { mappings, confirmations } = value;
  const [isConfirming, setConfirming] = useState(false);
  const [revoking, setRevoking] = useState<ConfirmationView>();
  const [change, setChange] = useState<ProfileChange>();
  const close = () => {
    setChange(undefined);
    setConfirming(false);
    setRevoking(undefined);
  };
  const confirmed = mappings.filter(({ isConfirmed }) => isConfirmed).length;
  return (
    <>
      <div className="row">
        <span className="grow">
          {confirmed} of {counted(mappings.length, 'legal basis', 'legal bases')} confirmed
        </span>
        {canEdit && confirmed < mappings.length ? (
          <Button onPress={() => setConfirming(true)}>Record a confirmation</Button>
        ) : null}
      </div>
      <ul className="lines" aria-label="Confirmations">
        {confirmations.map((one) => (
          <Confirmation
            key={one.id}
            confirmation={one}
            onRevoke={canEdit && one.revoked === null ? () => setRevoking(one) : undefined}
          />
        ))}
      </ul>
      {isConfirming ? (
        <ConfirmDialog
          mappings={mappings.filter(({ isConfirmed }) => !isConfirmed)}
          onClose={() => setConfirming(false)}
          onPreview={setChange}
        />
      ) : null}
      {revoking === undefined ? null : (
        <RevokeDialog
          confirmation={revoking}
          onClose={() => setRevoking(undefined)}
          onPreview={setChange}
        />
      )}
      {change === undefined ? null : (
        <PreviewDialog
          title="What would change"
          change={change}
          onClose={() => setChange(undefined)}
          onSaved={close}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly confirmation: ConfirmationView;
  readonly onRevoke: (() => void) | undefined;
}

function Confirmation({ confirmation, onRevoke }: LineProps) {
  const { lawyer, confirmedOn, reason, at, mappings, onlyFor, revoked } = confirmation;
  const what =
    onlyFor === null
      ? counted(mappings.length, 'legal basis', 'legal bases')
      : `all legal bases, for inquiry ${onlyFor} only`;
  const day = confirmedOn === null ? '' : ` on ${formatDay(confirmedOn)}`;
  return (
    <li>
      <details className="grow">
        <summary>
          {lawyer === '' ? 'A lawyer whose name was not recorded' : lawyer} confirmed {what}
          {day}
          {revoked === null ? '' : ` · revoked on ${formatDayOf(revoked.at)}: ${revoked.reason}`}
        </summary>
        <p className="muted">
          Recorded on {formatDayOf(at)}
          {reason === '' ? '' : `. Reason: ${reason}`}
        </p>
        <p>{mappings.map((one) => `${one.standardId} (${one.instrument})`).join(', ')}</p>
      </details>
      {onRevoke === undefined ? null : (
        <Button size="small" aria-label={`Revoke the confirmation by ${lawyer}`} onPress={onRevoke}>
          Revoke
        </Button>
      )}
    </li>
  );
}

import type { TreatiesChange } from '../../../shared/domain/profiles/profile-change';
import type { StateProfileView } from '../../../shared/domain/profiles/views';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';

interface Props {
  readonly profile: StateProfileView;
  readonly canEdit: boolean;
  readonly onPreview: (change: TreatiesChange) => void;
}

/** Entries that came with Amparo: offered with their source, never taken over by themselves. */
export function OfferedNotice({ profile, canEdit, onPreview }: Props) {
  const { state, offered, instruments } = profile;
  if (offered.length === 0) return null;
  const short = (id: string) => instruments.find((one) => one.id === id)?.short ?? id;
  const preview = () => onPreview({ kind: 'treaties', state, entries: [...offered], removed: [] });
  return (
    <Notice
      tone="info"
      title="Amparo has sourced entries for this State that are not in the profile"
      actions={
        canEdit ? (
          <Button size="small" onPress={preview}>
            See what would change
          </Button>
        ) : undefined
      }
    >
      <ul>
        {offered.map(({ instrument, source }) => (
          <li key={instrument}>
            {short(instrument)}: {source}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

import { useState } from 'react';
import type { TreatiesChange } from '../../../shared/domain/profiles/profile-change';
import type { StateSummary } from '../../../shared/domain/profiles/views';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { ImportDialog } from './import-dialog';

/** Profiles as a file that institutions hand to one another. */
export function ExchangeButtons({ states }: { readonly states: readonly StateSummary[] }) {
  const read = useCommand('profile.read');
  const write = useCommand('profile.export');
  const [found, setFound] = useState<readonly TreatiesChange[]>();
  const importFile = async () => {
    const path = await shell.choose('profiles');
    if (path === null) return;
    const result = await read.run({ path });
    if (result.ok) setFound(result.value);
  };
  const exportFile = async () => {
    const path = await shell.choose('saveProfiles', 'state-profiles.yaml');
    if (path === null) return;
    const result = await write.run({ states: states.map(({ state }) => state), path });
    if (result.ok) showToast({ text: 'Profiles written; the file is not encrypted' });
  };
  const failure = read.failure ?? write.failure;
  return (
    <>
      <Button isPending={read.busy} onPress={() => void importFile()}>
        Import profiles
      </Button>
      <Button
        isDisabled={states.length === 0}
        isPending={write.busy}
        onPress={() => void exportFile()}
      >
        Export profiles
      </Button>
      {failure === undefined ? null : (
        <div className="profiles-failure">
          <ErrorNotice failure={failure} />
        </div>
      )}
      {found === undefined ? null : (
        <ImportDialog changes={found} onClose={() => setFound(undefined)} />
      )}
    </>
  );
}

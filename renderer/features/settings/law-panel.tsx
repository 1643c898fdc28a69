import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { go } from '../../lib/router';
import { useQuery } from '../../lib/use-query';
import { OfferedNotice, UnusableNotice } from '../instruments/notices';

const toInstruments = (): void => go({ at: 'law-library', tab: 'instruments' });

/** The law in force, and whether this Amparo brings another. */
export function LawPanel(): ReactNode {
  const list = useQuery('instrument.list', {}, 'keep');
  const own = list.value?.rows.filter(({ origin }) => origin === 'institution').length ?? 0;
  return (
    <Panel
      title="Law in force"
      note="Results follow the instrument files that this institution has adopted."
      actions={<Button onPress={toInstruments}>Open the instruments</Button>}
    >
      <UnusableNotice unusable={list.value?.unusable ?? []} />
      <OfferedNotice offered={list.value?.offered ?? []} onCompare={toInstruments} />
      {list.value === undefined ? null : (
        <p>
          {list.value.rows.length - own} files from Amparo, {own} of the institution’s own.
        </p>
      )}
    </Panel>
  );
}

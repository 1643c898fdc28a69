import { useState } from 'react';
import type { TreatyEntry } from '../../../shared/domain/profiles/treaty-entry';
import type { TreatiesChange } from '../../../shared/domain/profiles/profile-change';
import type { ProfileInstrument, StateProfileView } from '../../../shared/domain/profiles/views';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { formatPartialDate } from '../../lib/dates';
import { useQuery } from '../../lib/use-query';
import { EarlierNotice } from './earlier-notice';
import { EntryDialog } from './entry-dialog';
import { rowsOf, standingWords } from './entry-logic';
import { OfferedNotice } from './offered-notice';
import { PreviewDialog } from './preview-dialog';

interface Props {
  readonly state: string;
  readonly canEdit: boolean;
}

/** One State, instrument by instrument: standing, since when, source. */
export function StateProfile({ state, canEdit }: Props) {
  const profile = useQuery('profile.get', { state });
  return (
    <QueryView query={profile}>
      {(value) => <Profile profile={value} canEdit={canEdit} />}
    </QueryView>
  );
}

interface ProfileProps {
  readonly profile: StateProfileView;
  readonly canEdit: boolean;
}

function Profile({ profile, canEdit }: ProfileProps) {
  const { state } = profile;
  const [editing, setEditing] = useState<ProfileInstrument>();
  const [change, setChange] = useState<TreatiesChange>();
  const close = () => {
    setChange(undefined);
    setEditing(undefined);
  };
  return (
    <Panel title={`What binds ${state}`}>
      <OfferedNotice profile={profile} canEdit={canEdit} onPreview={setChange} />
      <EarlierNotice profile={profile} />
      <table className="profile-table">
        <thead>
          <tr>
            <th scope="col">Instrument</th>
            <th scope="col">Standing</th>
            <th scope="col">Source</th>
            <th scope="col">Standards</th>
            {canEdit ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {rowsOf(profile).map(({ instrument, entry }) => (
            <Row
              key={instrument.id}
              instrument={instrument}
              entry={entry}
              onEdit={canEdit ? () => setEditing(instrument) : undefined}
            />
          ))}
        </tbody>
      </table>
      {editing === undefined ? null : (
        <EntryDialog
          state={state}
          instrument={editing}
          entry={profile.entries.find(({ instrument }) => instrument === editing.id)}
          onClose={() => setEditing(undefined)}
          onPreview={setChange}
        />
      )}
      {change === undefined ? null : (
        <PreviewDialog
          title={`What would change for ${state}`}
          change={change}
          onClose={() => setChange(undefined)}
          onSaved={close}
        />
      )}
    </Panel>
  );
}

interface RowProps {
  readonly instrument: ProfileInstrument;
  readonly entry: TreatyEntry | undefined;
  readonly onEdit: (() => void) | undefined;
}

function Row({ instrument, entry, onEdit }: RowProps) {
  return (
    <tr data-recorded={entry !== undefined}>
      <th scope="row" title={instrument.full}>
        {instrument.short}
      </th>
      <td>{entry === undefined ? standingWords.unknown : <Standing entry={entry} />}</td>
      <td>{entry?.source}</td>
      <td className="profile-count">{instrument.standards}</td>
      {onEdit === undefined ? null : (
        <td>
          <Button size="small" aria-label={`Edit ${instrument.short}`} onPress={onEdit}>
            Edit
          </Button>
        </td>
      )}
    </tr>
  );
}

function Standing({ entry }: { readonly entry: TreatyEntry }) {
  const { bond, inForceFrom, denouncedOn, reservations, territory } = entry;
  const day = (label: string, date: string | null): string[] =>
    date === null ? [] : [`${label} ${formatPartialDate(date)}`];
  const notes = [
    ...day('signed', entry.signedOn),
    ...day('ratified', entry.ratifiedOn),
    ...day('denunciation in effect from', denouncedOn),
    ...(reservations === '' ? [] : ['with reservations or declarations']),
    ...(territory === '' ? [] : [`territory: ${territory}`]),
  ];
  return (
    <>
      {standingWords[bond]}
      {inForceFrom === null ? '' : ` since ${formatPartialDate(inForceFrom)}`}
      {notes.length === 0 ? null : <div className="muted">{notes.join(' · ')}</div>}
    </>
  );
}

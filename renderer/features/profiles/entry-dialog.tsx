import { useState } from 'react';
import type { TreatyEntry } from '../../../shared/domain/profiles/treaty-entry';
import type { TreatiesChange } from '../../../shared/domain/profiles/profile-change';
import type { ProfileInstrument } from '../../../shared/domain/profiles/views';
import { DateField } from '../../components/date-field';
import { Select } from '../../components/select';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { FormDialog } from '../inquiry/form-dialog';
import { draftOf, entryFrom, standingsFor, standingWords, type EntryDraft } from './entry-logic';

interface Props {
  readonly state: string;
  readonly instrument: ProfileInstrument;
  readonly entry: TreatyEntry | undefined;
  readonly onClose: () => void;
  /** The change is shown with its consequences before it is saved. */
  readonly onPreview: (change: TreatiesChange) => void;
}

/** How one State stands to one instrument, since when, and where that is taken from. */
export function EntryDialog({ state, instrument, entry, onClose, onPreview }: Props) {
  const [draft, setDraft] = useState(draftOf(entry));
  const set = (part: Partial<EntryDraft>) => setDraft((before) => ({ ...before, ...part }));
  const next = entryFrom(instrument.id, draft);
  const isRemoval = draft.standing === 'unknown' && entry !== undefined;
  const isReady =
    isRemoval ||
    (next !== null &&
      (next.bond === 'not_bound' || next.source !== '') &&
      (next.bond !== 'in_force' || next.inForceFrom !== null));
  const preview = () => {
    const removed = isRemoval ? [instrument.id] : [];
    onPreview({ kind: 'treaties', state, entries: next === null ? [] : [next], removed });
    return Promise.resolve();
  };
  return (
    <FormDialog
      title={`${state}: ${instrument.short}`}
      saveLabel="See what would change"
      isReady={isReady}
      isBusy={false}
      failure={undefined}
      onSave={preview}
      onClose={onClose}
    >
      <p className="muted">{instrument.full}</p>
      <Select
        label="Standing"
        options={standingsFor(instrument.isJudgment).map((value) => ({
          value,
          label: standingWords[value],
        }))}
        value={draft.standing}
        onChange={(standing) => set({ standing })}
      />
      {draft.standing === 'unknown' ? null : (
        <>
          <TextField
            label="Source"
            description="Where this is taken from: the depositary’s page or notification, and the day on which it was read."
            value={draft.source}
            onChange={(source) => set({ source })}
          />
          {instrument.isJudgment ? null : <Dates draft={draft} set={set} />}
        </>
      )}
    </FormDialog>
  );
}

interface DatesProps {
  readonly draft: EntryDraft;
  readonly set: (part: Partial<EntryDraft>) => void;
}

const partly =
  'A year or a month will do. Then the treaty counts only from the last day that it can mean.';

function Dates({ draft, set }: DatesProps) {
  const binds = draft.standing === 'in_force' || draft.standing === 'undated';
  return (
    <>
      {draft.standing === 'in_force' ? (
        <DateField
          label="Entry into force for the State"
          description={partly}
          value={draft.inForceFrom}
          onChange={(inForceFrom) => set({ inForceFrom })}
        />
      ) : null}
      <div className="entry-dates">
        <DateField
          label="Signature"
          description="If known."
          value={draft.signedOn}
          onChange={(signedOn) => set({ signedOn })}
        />
        <DateField
          label="Ratification or accession"
          description="If known."
          value={draft.ratifiedOn}
          onChange={(ratifiedOn) => set({ ratifiedOn })}
        />
      </div>
      {binds ? (
        <DateField
          label="Denunciation in effect from"
          description="Only where the State left the treaty."
          value={draft.denouncedOn}
          onChange={(denouncedOn) => set({ denouncedOn })}
        />
      ) : null}
      <TextArea
        label="Reservations and declarations"
        description="In full. Amparo does not read them: whether one covers a standard is for a lawyer to judge."
        value={draft.reservations}
        onChange={(reservations) => set({ reservations })}
      />
      <TextField
        label="Territory"
        description="Where the treaty does not apply to the whole territory."
        value={draft.territory}
        onChange={(territory) => set({ territory })}
      />
    </>
  );
}

import { useState } from 'react';
import type { JudgmentChange } from '../../../shared/domain/profiles/judgment-change';
import type { JudgmentRecord } from '../../../shared/domain/profiles/views';
import { Select } from '../../components/select';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from './form-dialog';
import { useInquiry } from './inquiry-context';
import { JudgmentPreview } from './judgment-preview';
import { standardIds } from './standard-ids';

interface Props {
  /** Null for a new one. */
  readonly record: JudgmentRecord | null;
  readonly onClose: () => void;
}

const everyEvent = 'all';

/** Records what a judgment decided for a State, at one event or for the inquiry as a whole. */
export function JudgmentDialog({ record, onClose }: Props) {
  const { detail } = useInquiry();
  const [state, setState] = useState(record?.state ?? detail.states[0] ?? '');
  const [instrument, setInstrument] = useState(record?.instrument ?? '');
  const [event, setEvent] = useState<string>(record?.eventId ?? everyEvent);
  const [standards, setStandards] = useState(record?.standards.join(', ') ?? '');
  const [outcome, setOutcome] = useState(record?.outcome ?? '');
  const events = useQuery('event.list', { inquiryId: detail.id }).value ?? [];
  const profile = useQuery('profile.get', state === '' ? null : { state }).value;
  const judgments = profile?.instruments.filter(({ isJudgment }) => isJudgment) ?? [];
  const isParty =
    profile?.entries.some((entry) => entry.instrument === instrument && entry.bond === 'party') ===
    true;
  const [change, setChange] = useState<JudgmentChange>();
  const preview = () => {
    setChange({
      kind: 'judgment',
      judgmentId: record?.id ?? null,
      state,
      instrument,
      eventId: events.find(({ id }) => id === event)?.id ?? null,
      standards: standardIds(standards),
      outcome,
    });
    return Promise.resolve();
  };
  return (
    <>
      <FormDialog
        title="What a judgment decided"
        saveLabel="See what would change"
        isReady={instrument !== '' && standardIds(standards).length > 0 && outcome.trim() !== ''}
        isBusy={false}
        failure={undefined}
        onSave={preview}
        onClose={onClose}
      >
        <p className="muted">
          A judgment binds the parties to the case, on what it decided. It lends nothing to a
          neighbouring standard, another event or another State.
        </p>
        <Select
          label="State"
          options={detail.states.map((one) => ({ value: one, label: one }))}
          value={state}
          onChange={setState}
        />
        <Select
          label="Judgment"
          options={judgments.map(({ id, full }) => ({ value: id, label: full }))}
          value={instrument === '' ? null : instrument}
          onChange={setInstrument}
          {...(instrument === '' || isParty || profile === undefined
            ? {}
            : {
                description: `The profile of ${state} does not say that it was a party to this case. Until it does, the judgment counts as interpretation only.`,
              })}
        />
        <Select
          label="Event"
          options={[
            { value: everyEvent, label: 'Every event of this inquiry' },
            ...events.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={event}
          onChange={setEvent}
        />
        <TextField
          label="Standards that the judgment decided"
          description="Identifiers, for example PRO-01, IDN-01. Leave out what it did not decide, and what it decided otherwise than the results here say."
          value={standards}
          onChange={setStandards}
        />
        <TextArea
          label="What it decided"
          description="The holdings, with articles and paragraphs."
          value={outcome}
          onChange={setOutcome}
        />
      </FormDialog>
      {change === undefined ? null : (
        <JudgmentPreview
          change={change}
          reason=""
          onClose={() => setChange(undefined)}
          onSaved={onClose}
        />
      )}
    </>
  );
}

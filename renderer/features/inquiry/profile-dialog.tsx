import { useState } from 'react';
import type { StateProfile } from '../../../shared/domain/inquiries/inquiry';
import { Checkbox } from '../../components/checkbox';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { optionsOf } from '../../lib/words';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from './form-dialog';
import { useInquiry } from './inquiry-context';
import { bondOf, bondWords, standardIds, withBond } from './profile-logic';

interface Props {
  readonly initial: StateProfile;
  readonly instruments: readonly { readonly id: string; readonly title: string }[];
  readonly onClose: () => void;
}

/** Records, instrument by instrument, what bound one State at the period examined. */
export function ProfileDialog({ initial, instruments, onClose }: Props) {
  const { detail, canWork } = useInquiry();
  const command = useCommand('state.setProfile');
  const [profile, setProfile] = useState(initial.profile);
  const [decided, setDecided] = useState(initial.decided.join(', '));
  const [backgroundConfirmed, setConfirmed] = useState(initial.backgroundConfirmed);
  const isParty = Object.values(profile).includes('party');
  const save = async () => {
    const result = await command.run({
      inquiryId: detail.id,
      state: initial.state,
      profile,
      decided: isParty ? standardIds(decided) : [],
      backgroundConfirmed,
    });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title={`What binds ${initial.state}`}
      saveLabel="Save"
      size="large"
      isReady={canWork}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p className="muted">
        At the time of the events. Treaties count from their entry into force for the State;
        reservations and territorial scope belong here too. Judgments bind the parties to the case
        and interpret the treaty for its other parties.
      </p>
      <Checkbox
        isSelected={backgroundConfirmed}
        onChange={setConfirmed}
        description="Some standards are stated by OHCHR without a treaty. A lawyer of the institution can confirm which treaty stands behind them; the report then says that the institution added this basis. Without it, such results rest on OHCHR alone."
      >
        A lawyer has confirmed the background legal bases
      </Checkbox>
      <div className="instruments">
        {instruments.map(({ id, title }) => (
          <div key={id} className="instrument-line" data-bond={bondOf(profile, id)}>
            <span>{title}</span>
            <Select
              label={title}
              isLabelHidden
              isDisabled={!canWork}
              options={optionsOf(bondWords)}
              value={bondOf(profile, id)}
              onChange={(bond) => setProfile((before) => withBond(before, id, bond))}
            />
          </div>
        ))}
      </div>
      {isParty ? (
        <TextField
          label="Standards that the judgment decided"
          description="Identifiers, for example DET-01, NCR-02. Only these count as decided; a judgment lends nothing to its neighbours."
          value={decided}
          onChange={setDecided}
        />
      ) : null}
    </FormDialog>
  );
}

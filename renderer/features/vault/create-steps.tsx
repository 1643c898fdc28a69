import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { shell } from '../../lib/bridge';
import { nameProblem, type Draft } from './create-draft';
import { PassphraseFields } from './passphrase-fields';
import { RecoveryPlanFields } from './recovery-plan-fields';
import type { NewPassphrase } from './use-new-passphrase';

interface Props {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

export function PlaceStep({ draft, onChange }: Props): ReactNode {
  const choose = async (): Promise<void> => {
    const parentFolder = await shell.choose('parentFolder');
    if (parentFolder !== null) onChange({ parentFolder });
  };
  return (
    <>
      <p>
        A vault is a folder that holds your inquiries, encrypted. It can lie on this computer, on a
        drive of the office, or on a stick.
      </p>
      <TextField
        label="Name of the vault"
        value={draft.name}
        onChange={(name) => onChange({ name })}
        description="Seen by anyone who sees the folder. Name the office, never a case."
        error={nameProblem(draft.name)}
        maxLength={80}
        autoFocus
        isRequired
      />
      <div className="field">
        <span className="field-label">Where it will lie</span>
        <div className="fixed-path">
          <Button icon="folder" onPress={() => void choose()}>
            Choose a folder
          </Button>
          <bdi className="mono grow">{draft.parentFolder ?? 'Nothing chosen yet.'}</bdi>
        </div>
      </div>
    </>
  );
}

export function InstitutionStep({ draft, onChange }: Props): ReactNode {
  return (
    <>
      <TextField
        label="Institution"
        value={draft.institution}
        onChange={(institution) => onChange({ institution })}
        description="As it stands on reports and in certificates: Office of the Ombudsman."
        maxLength={200}
        autoFocus
        isRequired
      />
      <TextField
        label="Your name"
        value={draft.officerName}
        onChange={(officerName) => onChange({ officerName })}
        description="You become the first administrator and investigator. Others are added in Settings."
        maxLength={200}
        isRequired
      />
    </>
  );
}

export function PassphraseStep({ passphrase }: { readonly passphrase: NewPassphrase }): ReactNode {
  return (
    <>
      <p>
        Your passphrase opens the vault. It is kept nowhere, so nobody can send it to you again, not
        even the makers of Amparo.
      </p>
      <PassphraseFields passphrase={passphrase} autoFocus />
      <Notice tone="warning" title="If it is lost">
        A colleague with a passphrase of their own can still open the vault. If nobody can, only the
        recovery shares of the next step help. Without both, the files cannot be read again.
      </Notice>
    </>
  );
}

export function RecoveryStep({ draft, onChange }: Props): ReactNode {
  return (
    <>
      <p>
        The key to the vault is split into shares for people who do not share a desk: commissioners,
        a deputy, a notary. Enough of them together can set a new passphrase; fewer learn nothing.
      </p>
      <RecoveryPlanFields plan={draft} onChange={onChange} />
      <Notice tone="info">
        When you go on, the vault is made and the shares are shown once. Have paper or a printer at
        hand.
      </Notice>
    </>
  );
}

import { useState } from 'react';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';
import { shortHash, titleFromPath } from './evidence-logic';

interface Props {
  readonly path: string;
  readonly onClose: () => void;
}

/** Gives the chosen file a title and takes it in. */
export function EvidenceDialog({ path, onClose }: Props) {
  const { detail } = useInquiry();
  const [title, setTitle] = useState(titleFromPath(path));
  const command = useCommand('evidence.add');
  const save = async () => {
    const result = await command.run({ inquiryId: detail.id, path, title });
    if (!result.ok) return;
    showToast({
      text: `File added, fingerprint ${shortHash(result.value.sha256)}`,
      tone: 'success',
    });
    onClose();
  };
  return (
    <FormDialog
      title="Add a file to the evidence"
      saveLabel="Add file"
      isReady={title.trim() !== ''}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p className="muted">{path}</p>
      <TextField
        label="Title"
        description="As it should be cited. No names: the title can appear in reasons and findings."
        value={title}
        onChange={setTitle}
        isRequired
        autoFocus
      />
    </FormDialog>
  );
}

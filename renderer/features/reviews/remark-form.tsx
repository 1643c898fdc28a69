import { useState, type KeyboardEvent } from 'react';
import type { Failure } from '../../../shared/errors';
import { Button } from '../../components/button';
import { KeyHint } from '../../components/key-hint';
import { ErrorNotice } from '../../components/notice';
import { TextArea } from '../../components/text-area';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly saveLabel: string;
  /** Nothing need be said. */
  readonly mayBeEmpty?: boolean;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  readonly onSave: (text: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** A few words beside the pages: Ctrl Enter saves, Escape leaves it. */
export function RemarkForm(props: Props) {
  const {
    label,
    description,
    saveLabel,
    mayBeEmpty = false,
    isBusy,
    failure,
    onSave,
    onCancel,
  } = props;
  const [text, setText] = useState('');
  const isReady = mayBeEmpty || text.trim() !== '';
  const save = (): void => {
    if (isReady && !isBusy) void onSave(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="stack" onKeyDown={onKeyDown}>
      <TextArea
        label={label}
        {...(description === undefined ? {} : { description })}
        rows={3}
        value={text}
        onChange={setText}
        maxLength={4000}
        autoFocus
      />
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
      <div className="row">
        <Button
          variant="primary"
          size="small"
          isDisabled={!isReady}
          isPending={isBusy}
          onPress={save}
        >
          {saveLabel}
          <KeyHint keys="Ctrl Enter" />
        </Button>
        <Button size="small" onPress={onCancel}>
          Cancel
          <KeyHint keys="Esc" />
        </Button>
      </div>
    </div>
  );
}

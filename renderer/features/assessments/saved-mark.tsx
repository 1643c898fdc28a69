import type { SaveState } from './use-checklist';

interface Props {
  readonly save: SaveState;
  /** Something typed has not been sent yet. */
  readonly isDirty: boolean;
}

/** Says "Saved" only when every answer has come back from the vault. */
export function SavedMark({ save, isDirty }: Props) {
  if (save.kind === 'failed') {
    return (
      <span className="saved-mark" data-state="failed" role="alert">
        Not saved. {save.failure.says} {save.failure.advice}{' '}
        <button type="button" className="link-button" onClick={save.retry}>
          Save again
        </button>
      </span>
    );
  }
  const isSaved = save.kind === 'saved' && !isDirty;
  return (
    <span className="saved-mark" data-state={isSaved ? 'saved' : 'saving'} role="status">
      {isSaved ? '✓ Saved' : 'Saving …'}
    </span>
  );
}

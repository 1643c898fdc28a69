import type { ChecklistInfo, ChecklistView } from '../../../shared/domain/assessments/assessment';
import { subjectInWords, subjectParts } from '../../../shared/domain/assessments/subject';
import { Select } from '../../components/select';
import { counted } from '../inquiry/words';
import type { Going } from './contradiction-logic';
import { ContradictionsNote } from './contradictions';
import { progressOf } from './navigation-logic';
import { OwedNote } from './owed-note';
import { PresumptionNote } from './presumption-note';
import { SavedMark } from './saved-mark';
import type { SaveState } from './use-checklist';

interface Props {
  readonly view: ChecklistView;
  readonly checklists: readonly ChecklistInfo[];
  readonly save: SaveState;
  readonly isDirty: boolean;
  readonly readOnly: boolean;
  readonly onBack: () => void;
  readonly onChecklist: (id: string) => void;
  readonly onBest: () => void;
  readonly onUndo: () => void;
  /** Of age or status; null where that is not this officer's to record, or no person is concerned. */
  readonly onDetermine: (() => void) | null;
  readonly onPlace: Going;
  readonly onQuestion: (questionId: string, checklist: string) => void;
  readonly onReread: () => void;
}

/** What is being assessed, how far it has come, and the keys that work here. */
export function ChecklistHead(props: Props) {
  const { view, checklists, save, isDirty, readOnly } = props;
  const progress = progressOf(view);
  return (
    <header className="checklist-head">
      <div className="checklist-head-line">
        <button type="button" className="link-button" onClick={props.onBack}>
          ← All assessments
        </button>
        <Select
          label="Checklist"
          isLabelHidden
          options={checklists.map(({ id, title }) => ({ value: id, label: title }))}
          value={view.checklist.id}
          onChange={props.onChecklist}
        />
        <h2 className="checklist-unit" title={subjectInWords(view.assessment.subject)}>
          {subjectParts(view.assessment.subject).join(' · ')}
        </h2>
        {readOnly ? (
          <span className="help">Read only: your role does not answer checklists</span>
        ) : (
          <SavedMark save={save} isDirty={isDirty} />
        )}
      </div>
      <PresumptionNote presumptions={view.presumptions} />
      <OwedNote owed={view.owed} onQuestion={props.onQuestion} />
      <ContradictionsNote
        contradictions={view.contradictions}
        onGo={props.onPlace}
        onLeft={props.onReread}
      />
      <div className="checklist-head-line checklist-progress">
        <span>
          {progress.answered} of {progress.all} answered · {progress.openThatMatter} open{' '}
          {progress.openThatMatter === 1 ? 'question' : 'questions'} can still change{' '}
          {counted(progress.undecidedStandards, 'undecided result')}
        </span>
        <span className="checklist-keys">
          {props.onDetermine === null ? null : (
            <button type="button" className="link-button" onClick={props.onDetermine}>
              Record a determination …
            </button>
          )}
          <button type="button" className="link-button" onClick={props.onBest}>
            Most useful question <kbd className="key">M</kbd>
          </button>
          {readOnly ? null : (
            <button type="button" className="link-button" onClick={props.onUndo}>
              Undo answer <kbd className="key">Ctrl Z</kbd>
            </button>
          )}
          <span className="muted">
            <kbd className="key">←</kbd> <kbd className="key">→</kbd> previous, next
          </span>
          <span className="muted">
            <kbd className="key">F6</kbd> results
          </span>
        </span>
      </div>
    </header>
  );
}

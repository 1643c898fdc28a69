import type { ReactNode } from 'react';
import type { ChecklistInfo, QuestionView } from '../../../shared/domain/assessments/assessment';
import { Icon } from '../../components/icon';
import { counted, sharedFactWords } from '../inquiry/words';
import { answerInWords } from './answer-logic';
import type { QuestionRow } from './navigation-logic';

interface Props {
  readonly rows: readonly QuestionRow[];
  readonly checklists: readonly ChecklistInfo[];
  readonly own: ChecklistInfo;
  readonly focusedId: string | null;
  readonly onFocus: (id: string) => void;
  /** Questions that no longer matter are shown too, at the officer's wish. */
  readonly showsFolded: boolean;
  /** Questions that have a part in a contradiction. */
  readonly contradicted: ReadonlySet<string>;
  readonly onShowFolded: (shows: boolean) => void;
  /** The card of the question in focus, in the place of its row. */
  readonly card: ReactNode;
}

/** All questions in order: the one in focus as a card, its neighbours as rows within reach. */
export function QuestionColumn(props: Props) {
  const { rows, checklists, own, focusedId, onFocus, showsFolded, onShowFolded, card } = props;
  const titleOf = (checklist: string): string => {
    if (checklist === own.id) return own.title;
    const title =
      checklists.find(({ id }) => id === checklist)?.title ??
      sharedFactWords[checklist] ??
      checklist;
    return `${title} (facts that several checklists share)`;
  };
  return (
    <ol className="question-column">
      {showsFolded ? (
        <li className="question-folded">
          <button type="button" className="link-button" onClick={() => onShowFolded(false)}>
            Fold away the questions that no longer matter
          </button>
        </li>
      ) : null}
      {rows.map((row) => {
        if (row.kind === 'heading') {
          return (
            <li key={`heading-${row.checklist}`} className="question-heading">
              {titleOf(row.checklist)}
            </li>
          );
        }
        if (row.kind === 'folded')
          return <Folded key={keyOf(row)} row={row} show={() => onShowFolded(true)} />;
        const { question } = row;
        const isFocused = question.id === focusedId;
        return (
          <li key={question.id} aria-current={isFocused ? 'step' : undefined}>
            {isFocused ? (
              card
            ) : (
              <Row
                question={question}
                isContradicted={props.contradicted.has(question.id)}
                onFocus={onFocus}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

type FoldedRow = Extract<QuestionRow, { kind: 'folded' }>;
const keyOf = (row: FoldedRow): string => `folded-${row.questions[0]?.id ?? ''}`;

function Folded({ row, show }: { readonly row: FoldedRow; readonly show: () => void }) {
  const { length } = row.questions;
  return (
    <li className="question-folded">
      <button type="button" className="link-button" onClick={show}>
        {counted(length, 'question')} no longer {length === 1 ? 'matters' : 'matter'} here
      </button>
    </li>
  );
}

interface RowProps {
  readonly question: QuestionView;
  readonly isContradicted: boolean;
  readonly onFocus: (id: string) => void;
}

function Row({ question, isContradicted, onFocus }: RowProps) {
  const words = answerInWords(question);
  const { suggestion } = question;
  return (
    <button
      type="button"
      className="question-row"
      data-answered={words !== ''}
      data-idle={!question.matters}
      onClick={() => onFocus(question.id)}
    >
      <span className="question-row-text">
        {isContradicted ? (
          <span className="question-row-mark">
            <Icon name="warning" size={15} />
            <span className="visually-hidden">Contradicted: </span>
          </span>
        ) : null}
        {question.text}
      </span>
      <span className="question-row-answer" data-suggested={words === '' && suggestion !== null}>
        {words !== '' ? words : suggestion === null ? 'Open' : `Suggested: ${suggestion.inWords}`}
      </span>
    </button>
  );
}

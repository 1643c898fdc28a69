import type { KeyboardEvent } from 'react';
import type { ChecklistView } from '../../../shared/domain/assessments/assessment';
import { keyAction } from './key-logic';
import { neighbour, startingQuestion, type QuestionRow } from './navigation-logic';
import { pressOf } from './press';

interface Situation {
  readonly view: ChecklistView;
  readonly rows: readonly QuestionRow[];
  readonly focusedId: string | null;
  readonly onFocus: (id: string | null) => void;
  readonly onUndo: () => void;
}

/** The keys that move between questions and undo, wherever in the checklist the focus is. */
export function useChecklistKeys(situation: Situation): (event: KeyboardEvent) => void {
  const { view, rows, focusedId, onFocus, onUndo } = situation;
  const focused = view.questions.find(({ id }) => id === focusedId) ?? null;
  return (event) => {
    if (event.defaultPrevented) return;
    const action = keyAction(pressOf(event), focused);
    if (action?.do === 'go') onFocus(neighbour(rows, focusedId, action.step));
    else if (action?.do === 'best') onFocus(startingQuestion(view));
    else if (action?.do === 'undo') onUndo();
    else return;
    event.preventDefault();
  };
}

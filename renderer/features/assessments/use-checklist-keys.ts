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

/** From the question to the results, to the reasons if they are open, and back. */
function goToNextPane(checklist: Element): void {
  const panes = [...checklist.querySelectorAll<HTMLElement>('.question-card, [data-pane]')];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const pane = panes[(at + 1) % panes.length];
  const first = pane?.querySelector('[data-pane-start] :is(summary, button)');
  if (first instanceof HTMLElement) first.focus();
  else pane?.focus();
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
    else if (action?.do === 'pane') goToNextPane(event.currentTarget);
    else return;
    event.preventDefault();
  };
}

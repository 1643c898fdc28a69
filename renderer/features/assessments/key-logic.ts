import type { QuestionView } from '../../../shared/domain/assessments/assessment';

export type KeyAction =
  | { readonly do: 'answer'; readonly value: 'yes' | 'no' }
  | { readonly do: 'unknown' }
  | { readonly do: 'refused' }
  | { readonly do: 'choose'; readonly index: number }
  | { readonly do: 'go'; readonly step: 1 | -1 }
  | { readonly do: 'best' }
  /** Take over what other answers suggest. */
  | { readonly do: 'accept' }
  /** To the results, to the reasons, and back to the question. */
  | { readonly do: 'pane' }
  /** Out of a field, back to the question, where letters answer again. */
  | { readonly do: 'leaveField' }
  | { readonly do: 'moveChoice'; readonly step: 1 | -1 }
  | { readonly do: 'undo' };

/** What of a key press matters here; `typing` = the focus is in a field that takes text. */
export interface Press {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly typing: boolean;
  /** The focus is in a list or dialog that Escape itself closes. */
  readonly inPopup: boolean;
  /** The focus is on a control that Enter itself operates. */
  readonly onControl: boolean;
}

const plainKeys: Readonly<Record<string, KeyAction>> = {
  u: { do: 'unknown' },
  r: { do: 'refused' },
  a: { do: 'accept' },
  m: { do: 'best' },
  arrowright: { do: 'go', step: 1 },
  arrowleft: { do: 'go', step: -1 },
  arrowdown: { do: 'moveChoice', step: 1 },
  arrowup: { do: 'moveChoice', step: -1 },
};

function chosenByDigit(key: string, { choices, type }: QuestionView): KeyAction | null {
  if (type !== 'one_of' && type !== 'any_of') return null;
  const index = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  return index >= 0 && index < choices.length ? { do: 'choose', index } : null;
}

/** What a key does in the checklist, or null when it isn't ours. Letters never act in a field. */
export function keyAction(press: Press, question: QuestionView | null): KeyAction | null {
  const key = press.key.toLowerCase();
  if (press.alt) return null;
  if (key === 'f6') return { do: 'pane' };
  if (press.typing) return key === 'escape' && !press.inPopup ? { do: 'leaveField' } : null;
  if (press.ctrl) return key === 'z' ? { do: 'undo' } : null;
  if (key === 'enter') return press.onControl ? null : { do: 'go', step: 1 };
  if (question === null) return null;
  if (question.type === 'yes_no' && key === 'y') return { do: 'answer', value: 'yes' };
  if (question.type === 'yes_no' && key === 'n') return { do: 'answer', value: 'no' };
  return plainKeys[key] ?? chosenByDigit(key, question);
}

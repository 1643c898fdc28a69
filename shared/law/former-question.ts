import { ChecklistDoc } from './document';
import type { Question } from './law';

/** A question of a version that is no longer in force: what is needed to show an answer to it. */
export type FormerQuestion = Pick<Question, 'type' | 'text' | 'choices'>;

/** A question of a parsed file by its identifier; undefined where the file does not ask it. */
export function questionIn(content: unknown, id: string): FormerQuestion | undefined {
  const parsed = ChecklistDoc.safeParse(content);
  const found = parsed.data?.questions.find((question) => question.id === id);
  if (found === undefined) return undefined;
  const choices = Object.entries(found.choices ?? {});
  return {
    type: found.type,
    text: found.text,
    choices: choices.map(([value, label]) => ({ value, label })),
  };
}

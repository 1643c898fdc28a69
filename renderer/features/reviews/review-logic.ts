import type { Review, ReviewComment } from '../../../shared/domain/reviews/review';
import type { Run } from '../../../shared/domain/reviews/differences';

export const openRemarks = ({ comments }: Review): ReviewComment[] =>
  comments.filter(({ settled }) => settled === null);

export const settledRemarks = ({ comments }: Review): ReviewComment[] =>
  comments.filter(({ settled }) => settled !== null);

/** How many open remarks each paragraph has, by its id. */
export function remarksByParagraph(review: Review | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { paragraphId } of review === undefined ? [] : openRemarks(review))
    counts.set(paragraphId, (counts.get(paragraphId) ?? 0) + 1);
  return counts;
}

/** The open remark after (or before) one, round and round; the first where there is none yet. */
export function remarkBeside(
  remarks: readonly ReviewComment[],
  current: string | null,
  by: 1 | -1,
): ReviewComment | undefined {
  const at = remarks.findIndex(({ id }) => id === current);
  if (at < 0) return by === 1 ? remarks[0] : remarks.at(-1);
  return remarks[(at + by + remarks.length) % remarks.length];
}

/** Words of an unchanged passage that are shown next to a change. */
const contextWords = 12;
const gap = ' … ';

const first = new RegExp(`^(?:\\s*\\S+){${String(contextWords)}}`, 'u');
const last = new RegExp(`(?:\\S+\\s*){${String(contextWords)}}$`, 'u');
const firstWords = (text: string): string => first.exec(text)?.[0] ?? text;
const lastWords = (text: string): string => last.exec(text)?.[0] ?? text;

/** Leaves out the middle of long passages that stayed, so that what changed is in sight. */
export function withoutLongPassages(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (run.kind !== 'same') return run;
    const start = index === 0 ? '' : firstWords(run.text);
    const end = index === runs.length - 1 ? '' : lastWords(run.text);
    const text = `${start}${gap}${end}`;
    return text.length < run.text.length ? { kind: 'same', text } : run;
  });
}

import { diffWordsWithSpace } from 'diff';
import type { ReportParagraph } from '../../../shared/domain/reports/paragraphs';
import type { ParagraphDifference, Run } from '../../../shared/domain/reviews/differences';

/** Words are told apart as the Unicode rules say, also where a script has no spaces between them. */
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

export function runsBetween(before: string, after: string): Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  return diffWordsWithSpace(before, after, { intlSegmenter: words }).map(
    ({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  );
}

/**
 * What changed from one version of a report to a later one, in the order of the later; paragraphs that
 * are gone stand where they stood. A paragraph that only moved has not changed.
 */
export function differencesBetween(
  before: readonly ReportParagraph[],
  after: readonly ReportParagraph[],
): ParagraphDifference[] {
  const pairs = pairUp(before, after);
  return pairs.flatMap(({ was, is }): ParagraphDifference[] => {
    if (is === null)
      return was === null
        ? []
        : [{ ...placeOf(was), kind: 'removed', runs: [{ kind: 'removed', text: was.text }] }];
    if (was === null)
      return [{ ...placeOf(is), kind: 'added', runs: [{ kind: 'added', text: is.text }] }];
    if (was.text === is.text) return [];
    return [{ ...placeOf(is), kind: 'changed', runs: runsBetween(was.text, is.text) }];
  });
}

const placeOf = ({ id, where }: ReportParagraph) => ({ id, where });

interface Pair {
  readonly was: ReportParagraph | null;
  readonly is: ReportParagraph | null;
}

/** The text that a paragraph belongs to: its id without its number. */
const textOf = ({ id }: ReportParagraph): string => id.slice(0, id.lastIndexOf(':'));

/**
 * Paragraphs of one text are paired by their words first, so that one put in between does not make
 * all that follow look changed; the rest in their order.
 */
function pairUp(before: readonly ReportParagraph[], after: readonly ReportParagraph[]): Pair[] {
  const texts = [...new Set([...after, ...before].map(textOf))];
  return texts.flatMap((name) =>
    pairText(
      before.filter((one) => textOf(one) === name),
      after.filter((one) => textOf(one) === name),
    ),
  );
}

function pairText(before: readonly ReportParagraph[], after: readonly ReportParagraph[]): Pair[] {
  const left = [...before];
  const same = new Map<ReportParagraph, ReportParagraph>();
  for (const is of after) {
    const at = left.findIndex(({ text }) => text === is.text);
    const was = left[at];
    if (was === undefined) continue;
    same.set(is, was);
    left.splice(at, 1);
  }
  const pairs = after.map((is) => ({ is, was: same.get(is) ?? left.shift() ?? null }));
  return [...pairs, ...left.map((was) => ({ was, is: null }))];
}

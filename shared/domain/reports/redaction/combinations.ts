import type { ReportParagraph } from '../paragraphs';
import type { Clue } from './clue';
import type { CluesIn } from './clues-in';

/** Clues that stand together in one place of a report. */
export interface Combination {
  /** The paragraph's id, or "finding:<id>" for a finding as a whole. */
  readonly placeId: string;
  readonly where: string;
  readonly findingId: string | null;
  readonly field: string;
  readonly clues: readonly Clue[];
  /** The words on which it rests: a decision on it holds only while they stand. */
  readonly text: string;
}

/** How many kinds of clue may not stand together unanswered; of a child fewer. */
interface Limits {
  readonly inParagraph: number;
  readonly inFinding: number;
  /** They count only where they say when or where; of a child no day or small place is ever left. */
  readonly needsDayOrPlace: boolean;
}
const usual: Limits = { inParagraph: 3, inFinding: 4, needsDayOrPlace: true };
const ofChild: Limits = { inParagraph: 2, inFinding: 3, needsDayOrPlace: false };

const combination = (
  {
    id,
    where,
    findingId,
    field,
  }: Pick<ReportParagraph, 'id' | 'where' | 'findingId'> & {
    readonly field: string;
  },
  clues: ReadonlySet<Clue>,
  text: string,
): Combination => ({ placeId: id, where, findingId, field, clues: [...clues], text });

/**
 * Where a report's words, though no name stands there, may lead to a person: in one paragraph, or in a
 * finding as a whole where no paragraph of it already does (EXP-02, the jigsaw). `events`: what the
 * findings say of their events, by the findings' ids, read with the finding as a whole.
 */
export function combinationsIn(
  paragraphs: readonly ReportParagraph[],
  events: ReadonlyMap<string, string>,
  cluesIn: CluesIn,
  isOfChild: boolean,
): Combination[] {
  const limits = isOfChild ? ofChild : usual;
  const tells = (clues: ReadonlySet<Clue>): boolean =>
    !limits.needsDayOrPlace || clues.has('day') || clues.has('place');
  const found: Combination[] = [];
  const wholes = new Map<string, { clues: Set<Clue>; texts: string[] }>();
  for (const paragraph of paragraphs) {
    const clues = cluesIn(paragraph.text);
    const { findingId, section } = paragraph;
    if (clues.size >= limits.inParagraph && tells(clues))
      found.push(
        combination(
          { ...paragraph, field: paragraph.field ?? fieldOf[section] },
          clues,
          paragraph.text,
        ),
      );
    if (findingId === null) continue;
    const event = events.get(findingId) ?? '';
    const whole = wholes.get(findingId) ?? { clues: new Set(cluesIn(event)), texts: [event] };
    for (const clue of clues) whole.clues.add(clue);
    whole.texts.push(paragraph.text);
    wholes.set(findingId, whole);
  }
  const inParagraph = new Set(found.map(({ findingId }) => findingId));
  for (const [findingId, { clues, texts }] of wholes) {
    if (inParagraph.has(findingId) || clues.size < limits.inFinding || !tells(clues)) continue;
    const first = paragraphs.find((one) => one.findingId === findingId);
    const where = `${(first?.where ?? '').split(',')[0] ?? ''}, as a whole`;
    const place = { id: `finding:${findingId}`, where, findingId, field: 'analysis' };
    found.push(combination(place, clues, texts.join('\n')));
  }
  return found;
}

const fieldOf = {
  title: 'title',
  summary: 'summary',
  findings: 'analysis',
  method: 'methodAndLimits',
} as const;

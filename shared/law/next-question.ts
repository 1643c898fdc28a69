import { Effect } from './document';
import type { Question, Standard } from './law';
import type { StillOpen } from './still-open';

/** A question that stands open, with what hangs on it. */
export interface RankedQuestion {
  readonly question: Question;
  /** The undecided standards that one and the same answer decides, the gravest first. */
  readonly decides: readonly Standard[];
  /** Every undecided standard that it can help to decide, those included, the gravest first. */
  readonly concerns: () => readonly Standard[];
  /** How many it decides of each grade, for `graver`. */
  readonly byGrade: readonly number[];
}

export interface RankingInput {
  readonly open: ReadonlyMap<Standard, StillOpen | null>;
  /** Of a standard for the State and day examined; BENCHMARK (L3) is left out: nothing decides it. */
  readonly effectOf: (standard: Standard) => Effect;
  /** False: not to be asked (answered as unknown already, or no question to a person at all). */
  readonly isAsked: (question: Question) => boolean;
}

const strongestFirst = Effect.options;
const testGrade = 2 * strongestFirst.length;

/**
 * How grave a standard is, 0 the gravest: by its legal effect in the order of L2, and among equals the
 * absolute ones first. Tests come last: they have no breach of their own (S11).
 */
const gradeOf = (standard: Standard, effect: Effect): number =>
  standard.kind === 'test'
    ? testGrade
    : 2 * strongestFirst.indexOf(effect) + (standard.absolute ? 0 : 1);

/**
 * The open questions of an assessment that decide something, the one to ask next first, and after them
 * those that decide only together with others. Two questions are compared by what the best answer to
 * each would decide: whose answer decides more of the gravest open standards comes first; where that
 * is equal, more of the next grade, and so on. Then by how many undecided standards read them at all,
 * again from the gravest grade on. What is equal throughout stays in the order of reading. Numbers order
 * questions here; they are no score of anything. `count`: how many are wanted.
 */
export function nextQuestions(input: RankingInput, count: number): RankedQuestion[] {
  const undecided = undecidedStandards(input);
  const grades = new Map(undecided.map(({ standard, grade }) => [standard, grade]));
  const concerns = (question: Question): Standard[] =>
    undecided
      .filter(({ waits }) => waits.questions().has(question))
      .map(({ standard }) => standard);
  const ranked = [...deciding(undecided, input.isAsked)].map(([question, byAnswer]) =>
    rankedOf(question, byAnswer, grades, concerns),
  );
  ranked.sort((a, b) => graver(a, b) || a.question.slot - b.question.slot);
  if (ranked.length < count) ranked.push(...helping(undecided, ranked, input.isAsked, concerns));
  return settleTies(ranked, count, undecided).slice(0, count);
}

/** Negative: the best answer to `a` decides more of the graver standards; 0: neither does. */
export const graver = (a: RankedQuestion, b: RankedQuestion): number =>
  compareGrades(a.byGrade, b.byGrade);

interface Undecided {
  readonly standard: Standard;
  readonly waits: StillOpen;
  readonly grade: number;
}

/** The gravest first, within a grade in the order of the instruments. */
function undecidedStandards({ open, effectOf }: RankingInput): Undecided[] {
  const found: Undecided[] = [];
  for (const [standard, waits] of open) {
    if (waits === null) continue;
    const effect = effectOf(standard);
    if (effect !== 'BENCHMARK') found.push({ standard, waits, grade: gradeOf(standard, effect) });
  }
  return found.sort((a, b) => a.grade - b.grade);
}

/** Answer's number → the standards that it decides, the gravest first. */
type ByAnswer = Map<number, Standard[]>;

function deciding(
  undecided: readonly Undecided[],
  isAsked: RankingInput['isAsked'],
): Map<Question, ByAnswer> {
  const found = new Map<Question, ByAnswer>();
  for (const { standard, waits } of undecided) {
    for (const [question, answers] of waits.alone) {
      if (!isAsked(question)) continue;
      let byAnswer = found.get(question);
      if (byAnswer === undefined) found.set(question, (byAnswer = new Map<number, Standard[]>()));
      for (const answer of answers) {
        const decided = byAnswer.get(answer);
        if (decided === undefined) byAnswer.set(answer, [standard]);
        else decided.push(standard);
      }
    }
  }
  return found;
}

type Grades = ReadonlyMap<Standard, number>;
type Concerns = (question: Question) => readonly Standard[];

function rankedOf(
  question: Question,
  byAnswer: ByAnswer,
  grades: Grades,
  concerns: Concerns,
): RankedQuestion {
  let decides: readonly Standard[] = [];
  let byGrade: readonly number[] = [];
  for (const standards of byAnswer.values()) {
    const counts = countByGrade(standards, grades);
    if (compareGrades(counts, byGrade) < 0) [decides, byGrade] = [standards, counts];
  }
  return { question, decides, byGrade, concerns: () => concerns(question) };
}

function helping(
  undecided: readonly Undecided[],
  ranked: readonly RankedQuestion[],
  isAsked: RankingInput['isAsked'],
  concerns: Concerns,
): RankedQuestion[] {
  const known = new Set(ranked.map(({ question }) => question));
  const others = new Set(undecided.flatMap(({ waits }) => [...waits.questions()]));
  return [...others]
    .filter((question) => !known.has(question) && isAsked(question))
    .sort((a, b) => a.slot - b.slot)
    .map((question) => ({
      question,
      decides: [],
      byGrade: [],
      concerns: () => concerns(question),
    }));
}

/** Orders those among the first `count` (and what equals the last of them) that decide the same. */
function settleTies(
  ranked: readonly RankedQuestion[],
  count: number,
  undecided: readonly Undecided[],
): RankedQuestion[] {
  const settled: RankedQuestion[] = [];
  for (let start = 0; start < ranked.length && settled.length < count;) {
    const first = ranked[start];
    if (first === undefined) break;
    let end = start + 1;
    for (let next = ranked[end]; next !== undefined && graver(first, next) === 0;) {
      end += 1;
      next = ranked[end];
    }
    const equal = ranked.slice(start, end);
    settled.push(...(equal.length === 1 ? equal : byReaders(equal, undecided)));
    start = end;
  }
  return settled;
}

function byReaders(
  equal: readonly RankedQuestion[],
  undecided: readonly Undecided[],
): RankedQuestion[] {
  const readers = new Map<Question, number[]>(equal.map(({ question }) => [question, []]));
  for (const { standard, grade } of undecided) {
    for (const question of standard.reads) {
      const counts = readers.get(question);
      if (counts !== undefined) addTo(counts, grade);
    }
  }
  const of = ({ question }: RankedQuestion): readonly number[] => readers.get(question) ?? [];
  return equal.toSorted((a, b) => compareGrades(of(a), of(b))); // stable: else the order of reading
}

function countByGrade(standards: readonly Standard[], grades: Grades): number[] {
  const counts: number[] = [];
  for (const standard of standards) {
    addTo(counts, grades.get(standard) ?? testGrade);
  }
  return counts;
}

function addTo(counts: number[], grade: number): void {
  while (counts.length <= grade) counts.push(0);
  counts[grade] = (counts[grade] ?? 0) + 1;
}

/** From the gravest grade on, more before fewer: negative, `a` comes first. */
function compareGrades(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let grade = 0; grade < length; grade += 1) {
    const difference = (b[grade] ?? 0) - (a[grade] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

import type { Outcome } from '../domain/assessments/assessment';
import { AppError } from '../errors';
import type { AnswerFile } from './answers';
import type { Effect } from './document';
import { effectOf, type EvaluationContext, type LegalEffect, type SourceEffect } from './effect';
import type { Law, Standard, StandardId } from './law';
import { rawResult } from './outcome';
import { qualifiersOf, type Qualifier } from './qualifiers';

export interface StandardResult {
  readonly outcome: Outcome;
  readonly effect: Effect;
  readonly qualifiers: readonly Qualifier[];
  /** All sources with the effect of each, not only the strongest (L2). */
  readonly sources: readonly SourceEffect[];
}

/** Result and legal effect of every standard, in the order of the instruments. */
export function evaluate(
  law: Law,
  file: AnswerFile,
  context: EvaluationContext,
): ReadonlyMap<StandardId, StandardResult> {
  const effects = effectsFor(law, context);
  const results = new Map<StandardId, StandardResult>();
  for (const [id, standard] of law.standards) {
    results.set(id, resultOf(law, standard, file, effects.get(id)));
  }
  return results;
}

/**
 * Like `evaluate` for a file in which only the answer to `questionId` differs from the one that gave
 * `before` (with the same law and context): only what that answer can change is worked out anew.
 */
export function evaluateAfter(
  law: Law,
  before: ReadonlyMap<StandardId, StandardResult>,
  { file, questionId, context }: AnswerChange,
): ReadonlyMap<StandardId, StandardResult> {
  const effects = effectsFor(law, context);
  const results = new Map(before);
  for (const standard of law.resultsByQuestion.get(questionId) ?? []) {
    results.set(standard.id, resultOf(law, standard, file, effects.get(standard.id)));
  }
  return results;
}

export interface AnswerChange {
  /** With the new answer. */
  readonly file: AnswerFile;
  readonly questionId: string;
  readonly context: EvaluationContext;
}

/** Result and legal effect of one standard. Throws AppError NOT_FOUND for an unknown id. */
export function evaluateOne(
  law: Law,
  id: StandardId,
  file: AnswerFile,
  context: EvaluationContext,
): StandardResult {
  const effects = effectsFor(law, context);
  return resultOf(law, standardOf(law, id), file, effects.get(id));
}

export function standardOf(law: Law, id: StandardId): Standard {
  const standard = law.standards.get(id);
  if (standard === undefined) throw new AppError('NOT_FOUND');
  return standard;
}

function resultOf(
  law: Law,
  standard: Standard,
  { slots }: AnswerFile,
  effect: LegalEffect | undefined,
): StandardResult {
  if (effect === undefined) throw new AppError('NOT_FOUND');
  if (effect.effect === 'BENCHMARK') return benchmarkOf(effect);
  const raw = rawResult(standard, slots);
  return {
    outcome: raw.outcome,
    effect: effect.effect,
    qualifiers: qualifiersOf(law, standard, slots, raw),
    sources: effect.sources,
  };
}

/** L3: the instrument binds nobody here; the text may serve as a yardstick, said to be such. */
const benchmarkOf = ({ effect, sources }: LegalEffect): StandardResult => ({
  outcome: 'NOT APPLICABLE',
  effect,
  qualifiers: ['BENCHMARK'],
  sources,
});

type Effects = ReadonlyMap<StandardId, LegalEffect>;
const remembered = new WeakMap<Law, WeakMap<EvaluationContext, Effects>>();

/** Legal effects depend on the context alone, so they are worked out once per context. */
function effectsFor(law: Law, context: EvaluationContext): Effects {
  let ofLaw = remembered.get(law);
  if (ofLaw === undefined) remembered.set(law, (ofLaw = new WeakMap()));
  let effects = ofLaw.get(context);
  if (effects === undefined) {
    const all = [...law.standards].map(([id, standard]): [string, LegalEffect] => [
      id,
      effectOf(law, standard, context),
    ]);
    ofLaw.set(context, (effects = new Map(all)));
  }
  return effects;
}

import type { EffectOutcome } from '../../../shared/domain/assessments/assessment';
import { effectInShort } from '../../../shared/law/effect-words';
import { outcomeLook, resultWords } from './result-logic';

/**
 * Rule S11: the worst outcome for each legal effect, side by side and never added up, so that a
 * departure from soft law does not pass for a breach of what binds.
 */
export function OutcomesByEffect({ outcomes }: { readonly outcomes: readonly EffectOutcome[] }) {
  if (outcomes.length === 0) return null;
  return (
    <dl className="outcomes-by-effect" aria-label="The checklist by legal effect">
      {outcomes.map(({ effect, outcome }) => (
        <div key={effect}>
          <dt>{effectInShort(effect)}</dt>
          <dd data-tone={outcomeLook[outcome].tone}>
            <span className="sign" aria-hidden>
              {outcomeLook[outcome].sign}
            </span>{' '}
            {resultWords[outcome]}
          </dd>
        </div>
      ))}
    </dl>
  );
}

import type {
  ChosenAnswers,
  DeterminationEffect,
} from '../../../shared/domain/assessments/determination';
import { CheckboxGroup } from '../../components/checkbox';
import { StateTag } from '../../components/state-tag';
import { formatPartialDate } from '../../lib/dates';
import { counted } from '../inquiry/words';
import { changeInWords, placeWords, withChosen } from './determination-logic';

interface Props {
  readonly effects: readonly DeterminationEffect[];
  readonly onChoose: (chosen: ChosenAnswers) => void;
}

/** What a determination sets, changes and leaves in each assessment of the person. */
export function DeterminationEffects({ effects, onChoose }: Props) {
  return (
    <div className="determination-effects" role="group" aria-label="What it changes">
      {effects.map((effect) => (
        <section key={effect.assessmentId} className="determination-effect">
          <h3>
            {effect.eventTitle} · {effect.authorityName}
          </h3>
          <p className="muted">
            <StateTag tone={effect.place === 'unknown' ? 'warning' : 'info'} icon="deadline">
              {placeWords[effect.place]}
            </StateTag>{' '}
            {formatPartialDate(effect.eventStartsOn)}
            {effect.eventEndsOn === null ? '' : ` to ${formatPartialDate(effect.eventEndsOn)}`}
          </p>
          <p>{effect.survives}</p>
          <CheckboxGroup
            label="Set here"
            options={effect.proposed.map(({ questionId, text, now, then, why }) => ({
              value: questionId,
              label: `${text} ${now ?? 'Open'} → ${then}`,
              description: why,
            }))}
            value={effect.chosen}
            onChange={(questionIds) => onChoose(withChosen(effects, effect, questionIds))}
          />
          <Changes effect={effect} />
          {effect.owed.length === 0 ? null : (
            <p>
              <StateTag tone="warning" icon="question">
                Must be answered then
              </StateTag>{' '}
              {effect.owed.join(' ')}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function Changes({ effect: { changes, stillPresumed } }: { readonly effect: DeterminationEffect }) {
  const rest =
    stillPresumed === 0
      ? 'No result rests on a presumption.'
      : `${counted(stillPresumed, 'result')} still ${stillPresumed === 1 ? 'rests' : 'rest'} on a presumption.`;
  if (changes.length === 0) return <p className="muted">No result changes. {rest}</p>;
  return (
    <details>
      <summary>
        {counted(changes.length, 'result changes', 'results change')}. {rest}
      </summary>
      <ul className="determination-changes">
        {changes.map((change) => (
          <li key={change.standardId}>
            <strong>{change.title}</strong> <span className="muted">{change.standardId}</span>
            <br />
            {changeInWords(change)}
          </li>
        ))}
      </ul>
    </details>
  );
}

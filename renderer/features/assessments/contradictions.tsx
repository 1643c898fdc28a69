import type { ContradictionView } from '../../../shared/domain/assessments/contradiction';
import { StateTag } from '../../components/state-tag';
import { countInWords, type Going } from './contradiction-logic';
import './contradictions.css';

interface ListProps {
  readonly contradictions: readonly ContradictionView[];
  /** Where a place leads; without it places are only named. */
  readonly onGo?: Going;
}

/** Each contradiction with its places. It ends when an officer changes an answer, never by itself. */
export function ContradictionList({ contradictions, onGo }: ListProps) {
  return (
    <ul className="contradictions">
      {contradictions.map((one) => (
        <li key={`${one.code} ${one.sentence} ${one.places[0]?.assessmentId ?? ''}`}>
          <p>
            <StateTag
              tone={one.certainty === 'certain' ? 'warning' : 'neutral'}
              icon={one.certainty === 'certain' ? 'warning' : 'info'}
            >
              {one.certainty === 'certain' ? 'Contradiction' : 'Possible'}
            </StateTag>{' '}
            {one.pseudonym}: {one.sentence}
          </p>
          <Places contradiction={one} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}

interface PlacesProps {
  readonly contradiction: ContradictionView;
  readonly onGo: Going | undefined;
}

function Places({ contradiction, onGo }: PlacesProps) {
  return (
    <ul className="contradiction-places">
      {contradiction.places.map((place) => {
        const { questionId, checklist, where, assessmentId } = place;
        return (
          <li key={`${assessmentId} ${questionId ?? ''}`}>
            {onGo === undefined || questionId === null || checklist === null ? (
              <span className="muted">{where}</span>
            ) : (
              <button
                type="button"
                className="link-button"
                onClick={() => onGo({ assessmentId, questionId, checklist })}
              >
                {where}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** In one line, to be opened: for places where the work itself comes first. */
export function ContradictionsNote({ contradictions, onGo }: ListProps) {
  if (contradictions.length === 0) return null;
  const isCertain = contradictions.some(({ certainty }) => certainty === 'certain');
  return (
    <details className="contradictions-note">
      <summary>
        <StateTag tone={isCertain ? 'warning' : 'neutral'} icon={isCertain ? 'warning' : 'info'}>
          {countInWords(contradictions)}
        </StateTag>
      </summary>
      <ContradictionList
        contradictions={contradictions}
        {...(onGo === undefined ? {} : { onGo })}
      />
    </details>
  );
}

import type { ContradictionView } from '../../../shared/domain/assessments/contradiction';
import { StateTag } from '../../components/state-tag';
import { countInWords, isLeft, isUnexplained, type Going } from './contradiction-logic';
import { LeftStanding } from './left-standing';
import './contradictions.css';

interface ListProps {
  readonly contradictions: readonly ContradictionView[];
  /** Where a place leads; without it places are only named. */
  readonly onGo?: Going;
  /** A reason was given or taken back: whoever holds a copy of the list reads it again. */
  readonly onLeft?: () => void;
}

function Tag({ contradiction }: { readonly contradiction: ContradictionView }) {
  const isWarning = isUnexplained(contradiction);
  const word = contradiction.certainty === 'certain' ? 'Contradiction' : 'Possible';
  return (
    <StateTag tone={isWarning ? 'warning' : 'neutral'} icon={isWarning ? 'warning' : 'info'}>
      {isLeft(contradiction) ? `${word}, left` : word}
    </StateTag>
  );
}

/** Each contradiction with its places. It ends when an officer changes an answer, never by itself. */
export function ContradictionList({ contradictions, onGo, onLeft }: ListProps) {
  return (
    <ul className="contradictions">
      {contradictions.map((one) => (
        <li key={`${one.code} ${one.sentence} ${one.places[0]?.assessmentId ?? ''}`}>
          <p>
            <Tag contradiction={one} /> {one.pseudonym}: {one.sentence}
          </p>
          <Places contradiction={one} onGo={onGo} />
          <LeftStanding contradiction={one} onLeft={onLeft} />
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
        const { questionId, checklist, assessmentId } = place;
        const where = `${place.unit}: ${place.question ?? 'dates of the event'}`;
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
export function ContradictionsNote({ contradictions, ...rest }: ListProps) {
  if (contradictions.length === 0) return null;
  const isCertain = contradictions.some(isUnexplained);
  return (
    <details className="contradictions-note">
      <summary>
        <StateTag tone={isCertain ? 'warning' : 'neutral'} icon={isCertain ? 'warning' : 'info'}>
          {countInWords(contradictions)}
        </StateTag>
      </summary>
      <ContradictionList contradictions={contradictions} {...rest} />
    </details>
  );
}

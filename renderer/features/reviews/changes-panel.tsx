import type { ParagraphDifference, Run } from '../../../shared/domain/reviews/differences';
import type { ReportVersion, Review } from '../../../shared/domain/reviews/review';
import { StateTag } from '../../components/state-tag';
import { formatMoment } from '../../lib/dates';
import { withoutLongPassages } from './review-logic';
import './reviews.css';

interface Props {
  readonly review: Review;
  readonly onGo: (paragraphId: string) => void;
}

/** What changed since the version that somebody has read before, and why versions came back. */
export function ChangesPanel({ review, onGo }: Props) {
  const { changes, versions } = review;
  return (
    <div className="stack-wide">
      {changes === null ? (
        <p className="muted">There is no earlier version that was submitted.</p>
      ) : (
        <section aria-label={`What changed since version ${changes.sinceVersion}`}>
          <h3>What changed since version {changes.sinceVersion}</h3>
          {changes.paragraphs.length === 0 ? (
            <p className="muted">Nothing in its paragraphs.</p>
          ) : (
            <ol className="differences">
              {changes.paragraphs.map((difference, index) => (
                <Difference key={`${difference.id} ${index}`} difference={difference} onGo={onGo} />
              ))}
            </ol>
          )}
        </section>
      )}
      {versions.length === 0 ? null : <Versions versions={versions} />}
    </div>
  );
}

const kinds = {
  added: { tone: 'success', icon: 'plus', word: 'New' },
  removed: { tone: 'danger', icon: 'dash', word: 'Gone' },
  changed: { tone: 'info', icon: 'edit', word: 'Changed' },
} as const;

interface DifferenceProps {
  readonly difference: ParagraphDifference;
  readonly onGo: (paragraphId: string) => void;
}

function Difference({ difference, onGo }: DifferenceProps) {
  const { id, where, kind, runs } = difference;
  const { tone, icon, word } = kinds[kind];
  return (
    <li className="difference">
      <div className="row">
        <StateTag tone={tone} icon={icon}>
          {word}
        </StateTag>
        {kind === 'removed' ? (
          <span>{where}</span>
        ) : (
          <button type="button" className="link-button" onClick={() => onGo(id)}>
            {where}
          </button>
        )}
      </div>
      <p className="difference-text">
        {withoutLongPassages(runs).map((run, index) => (
          <RunText key={`${index} ${run.kind}`} run={run} />
        ))}
      </p>
    </li>
  );
}

/** Added words are underlined, removed ones struck through; a screen reader hears which. */
function RunText({ run }: { readonly run: Run }) {
  if (run.kind === 'same') return run.text;
  const isAdded = run.kind === 'added';
  const Element = isAdded ? 'ins' : 'del';
  return (
    <Element>
      <span className="visually-hidden">{isAdded ? ' added: ' : ' removed: '}</span>
      {run.text}
      <span className="visually-hidden">; </span>
    </Element>
  );
}

function Versions({ versions }: { readonly versions: readonly ReportVersion[] }) {
  return (
    <section aria-label="Versions">
      <h3>Versions</h3>
      <ol className="versions" reversed>
        {versions.toReversed().map(({ number, byName, at, returnedReason }) => (
          <li key={number} value={number}>
            Submitted by {byName} on {formatMoment(at)}
            {returnedReason === null ? null : (
              <p>
                <span className="muted">Returned: </span>
                <bdi>{returnedReason}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

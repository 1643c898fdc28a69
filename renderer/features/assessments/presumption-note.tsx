import type { PresumptionsView } from '../../../shared/domain/assessments/assessment';
import { noUseAgainst } from '../../../shared/law';
import { StateTag } from '../../components/state-tag';
import { presumptionWords } from './presumption-logic';

/** Part C: what is presumed, when the presumption runs, and on which ground. */
export function PresumptionNote({ presumptions }: { readonly presumptions: PresumptionsView }) {
  const words = presumptionWords(presumptions);
  if (words === null) return null;
  const { windows } = presumptions;
  return (
    <div className="checklist-presumptions">
      {words.tags.map((tag) => (
        <StateTag key={tag} tone="info" icon="info">
          {tag}
        </StateTag>
      ))}
      <span>{words.text}</span>
      {windows.length === 0 ? null : (
        <details className="presumption-more">
          <summary>When it runs: {words.inWindow}</summary>
          {windows.map((window) => (
            <p key={window.which}>
              {window.words} {window.inference}
            </p>
          ))}
          <p>{noUseAgainst}</p>
        </details>
      )}
    </div>
  );
}

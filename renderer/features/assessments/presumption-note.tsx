import type { PresumptionsView } from '../../../shared/domain/assessments/assessment';
import { StateTag } from '../../components/state-tag';
import { presumptionWords } from './presumption-logic';

/** Part C: that the person counts as a child or a victim on a presumption, and on which ground. */
export function PresumptionNote({ presumptions }: { readonly presumptions: PresumptionsView }) {
  const words = presumptionWords(presumptions);
  if (words.length === 0) return null;
  return (
    <div className="checklist-head-line checklist-presumptions">
      {words.map(({ tag, text }) => (
        <span key={tag}>
          <StateTag tone="info" icon="info">
            {tag}
          </StateTag>{' '}
          {text}
        </span>
      ))}
    </div>
  );
}

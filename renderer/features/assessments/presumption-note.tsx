import type { PresumptionsView } from '../../../shared/domain/assessments/assessment';
import { StateTag } from '../../components/state-tag';
import { presumptionWords } from './presumption-logic';

/** Part C: that the person counts as a child or a victim on a presumption, and on which ground. */
export function PresumptionNote({ presumptions }: { readonly presumptions: PresumptionsView }) {
  const words = presumptionWords(presumptions);
  if (words === null) return null;
  return (
    <p className="checklist-presumptions">
      {words.tags.map((tag) => (
        <StateTag key={tag} tone="info" icon="info">
          {tag}
        </StateTag>
      ))}
      <span>{words.text}</span>
    </p>
  );
}

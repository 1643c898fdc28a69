import { useState } from 'react';
import type { AssessmentId } from '../../../shared/domain/ids';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { StandardCardView } from '../law/standard-card';

interface Props {
  readonly assessmentId: AssessmentId;
  readonly standardId: string;
  readonly onLibrary: () => void;
}

/** How the standard is tested, read only when it is opened. */
export function HowTested({ assessmentId, standardId, onLibrary }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const card = useQuery('law.standard', isOpen ? { standardId, assessmentId } : null);
  return (
    <details className="how-tested" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>How this is tested</summary>
      {isOpen ? (
        <QueryView query={card}>{(value) => <StandardCardView card={value} />}</QueryView>
      ) : null}
      {isOpen ? (
        <button type="button" className="link-button" onClick={onLibrary}>
          Open in the law library
        </button>
      ) : null}
    </details>
  );
}

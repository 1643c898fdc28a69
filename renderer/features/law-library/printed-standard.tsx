import type { ReactNode } from 'react';
import type { StandardCard } from '../../../shared/domain/assessments/standard-card';
import { PrintSheet } from '../../components/print-sheet';
import { StandardText } from './standard-text';

interface Props {
  readonly card: StandardCard;
  readonly onPrinted: () => void;
}

/** One standard on paper, whole. */
export function PrintedStandard({ card, onPrinted }: Props): ReactNode {
  return (
    <PrintSheet onPrinted={onPrinted}>
      <h1>{card.title}</h1>
      <StandardText card={card} />
    </PrintSheet>
  );
}

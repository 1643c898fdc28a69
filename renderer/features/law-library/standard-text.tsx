import type { ReactNode } from 'react';
import type { StandardCard } from '../../../shared/domain/assessments/standard-card';
import { StandardCardView } from '../law/standard-card';
import { CardQuestions } from './card-questions';
import { levelWords } from './library-words';

/** A standard as it is read on the screen and on paper. */
export function StandardText({ card }: { readonly card: StandardCard }): ReactNode {
  const { level, recommendation, questions } = card;
  return (
    <>
      <p className="muted">Level: {levelWords[level].toLowerCase()}</p>
      <StandardCardView card={card} />
      <div className="standard-card">
        <h4>Recommended when it is not met</h4>
        <p>{recommendation}</p>
        <CardQuestions questions={questions} />
      </div>
    </>
  );
}

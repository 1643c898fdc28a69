import type { ReactNode } from 'react';
import type { StandardCard } from '../../../shared/domain/assessments/standard-card';
import { IconButton } from '../../components/icon-button';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { StandardCardView } from '../law/standard-card';
import { CardQuestions } from './card-questions';
import { levelWords } from './library-words';

interface Props {
  readonly standardId: string;
  readonly onClose: () => void;
}

/** One standard, whole: when it applies, what decides, on what it rests, what to ask, what to recommend. */
export function StandardDetail({ standardId, onClose }: Props): ReactNode {
  const card = useQuery('law.standard', { standardId, assessmentId: null });
  return (
    <section className="standard-detail" aria-label="The standard" tabIndex={-1}>
      <QueryView query={card}>
        {(value) => (
          <>
            <header className="standard-detail-head">
              <h2 className="grow">{value.title}</h2>
              <IconButton icon="close" label="Close the standard" onPress={onClose} />
            </header>
            <div className="standard-detail-scroll">
              <StandardText card={value} />
            </div>
          </>
        )}
      </QueryView>
    </section>
  );
}

/** What is read on the screen and what is printed. */
function StandardText({ card }: { readonly card: StandardCard }) {
  return (
    <>
      <p className="muted">Level: {levelWords[card.level].toLowerCase()}</p>
      <StandardCardView card={card} />
      <div className="standard-card">
        <h4>Recommended when it is not met</h4>
        <p>{card.recommendation}</p>
        <CardQuestions questions={card.questions} />
      </div>
    </>
  );
}

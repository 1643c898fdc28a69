import { useState, type ReactNode } from 'react';
import type { Candidate, CandidateContent } from '../../../shared/domain/instruments/candidate';
import { Button } from '../../components/button';
import { QueryView } from '../../components/query-view';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { AdoptForm } from './adopt-form';
import { CandidateFacts } from './candidate-facts';
import { ComparisonView } from './comparison-view';
import { FaultList } from './fault-list';
import { InstrumentPreview } from './instrument-preview';

interface Props {
  readonly candidate: Candidate;
  readonly onClose: () => void;
}

/**
 * A file of the institution's own before it is adopted: its faults, or what it holds, a preview and
 * the decision. Whatever makes a candidate (a file, a form turned into one) leads here.
 */
export function CandidateView({ candidate, onClose }: Props): ReactNode {
  const { faults, content } = candidate;
  const [step, setStep] = useState<'look' | 'preview' | 'adopt'>('look');
  if (faults.length > 0 || content === null) return <FaultList candidate={candidate} />;
  if (step === 'preview')
    return (
      <InstrumentPreview candidate={candidate} content={content} onBack={() => setStep('look')} />
    );
  if (step === 'adopt')
    return (
      <Adoption
        candidate={candidate}
        content={content}
        onBack={() => setStep('look')}
        onClose={onClose}
      />
    );
  return (
    <div className="stack-wide">
      <CandidateFacts candidate={candidate} content={content} />
      <div className="row">
        <Button icon="eye" onPress={() => setStep('preview')}>
          Preview with sample answers
        </Button>
        <Button variant="primary" onPress={() => setStep('adopt')}>
          Compare and adopt
        </Button>
      </div>
    </div>
  );
}

interface AdoptionProps extends Props {
  readonly content: CandidateContent;
  readonly onBack: () => void;
}

function Adoption({ candidate, content, onBack, onClose }: AdoptionProps): ReactNode {
  const { name, yaml, signature } = candidate;
  const query = useQuery('instrument.compare', { change: { kind: 'own', yaml } });
  const add = useCommand('instrument.add');
  return (
    <QueryView query={query} skeleton={<p>Comparing every assessment …</p>}>
      {(comparison) => (
        <div className="stack-wide">
          <ComparisonView comparison={comparison} />
          <AdoptForm
            label="Adopt"
            busy={add.busy}
            failure={add.failure}
            onCancel={onBack}
            onAdopt={async (reason) => {
              const result = await add.run({ name, yaml, signature, reason });
              if (!result.ok) return;
              showToast({ text: `${content.title} is in force.` });
              onClose();
            }}
          />
        </div>
      )}
    </QueryView>
  );
}

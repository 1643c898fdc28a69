import { useState, type ReactNode } from 'react';
import type { Input } from '../../../shared/api';
import type { LawComparison } from '../../../shared/domain/instruments/comparison';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { QueryView } from '../../components/query-view';
import { CheckboxGroup } from '../../components/checkbox';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { AdoptForm } from './adopt-form';
import { ComparisonView } from './comparison-view';

type Change = Extract<Input<'instrument.compare'>['change'], { kind: 'bundled' }>;

interface Props {
  readonly isOpen: boolean;
  readonly change: Change;
  readonly onClose: () => void;
}

/** The files of this Amparo beside those in force, to be adopted all together or file by file. */
export function CompareDialog({ isOpen, change, onClose }: Props): ReactNode {
  return (
    <Dialog title="Compare with this Amparo" isOpen={isOpen} onClose={onClose} size="large">
      {isOpen ? <Comparing change={change} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Comparing({ change, onClose }: Omit<Props, 'isOpen'>): ReactNode {
  const all = useQuery('instrument.compare', { change });
  const [left, setLeft] = useState<readonly string[] | null>(null);
  const codes = all.value?.files.map(({ code }) => code) ?? [];
  const chosen = left ?? codes;
  return (
    <QueryView query={all} skeleton={waiting}>
      {(comparison) => (
        <div className="stack-wide">
          {codes.length < 2 ? null : (
            <CheckboxGroup
              label="Files to adopt"
              options={codes.map((code) => ({ value: code, label: code }))}
              value={chosen}
              onChange={setLeft}
              description="Each file can wait. What you leave out is offered again."
            />
          )}
          {chosen.length === 0 ? <Button onPress={onClose}>Close</Button> : null}
          {chosen.length === codes.length ? (
            <Decision codes={null} comparison={comparison} onClose={onClose} />
          ) : null}
          {chosen.length > 0 && chosen.length < codes.length ? (
            <Some key={chosen.join()} codes={[...chosen]} onClose={onClose} />
          ) : null}
        </div>
      )}
    </QueryView>
  );
}

interface SomeProps {
  readonly codes: string[];
  readonly onClose: () => void;
}

/** Some of the files are compared anew: what they change without the others can be something else. */
function Some({ codes, onClose }: SomeProps): ReactNode {
  const query = useQuery('instrument.compare', { change: { kind: 'bundled', codes } });
  return (
    <QueryView query={query} skeleton={waiting}>
      {(comparison) => <Decision codes={codes} comparison={comparison} onClose={onClose} />}
    </QueryView>
  );
}

const waiting = <p>Comparing every assessment …</p>;

interface DecisionProps {
  readonly codes: string[] | null;
  readonly comparison: LawComparison;
  readonly onClose: () => void;
}

function Decision({ codes, comparison, onClose }: DecisionProps): ReactNode {
  const adopt = useCommand('instrument.adoptBundled');
  return (
    <>
      <ComparisonView comparison={comparison} />
      <AdoptForm
        label="Adopt these files"
        busy={adopt.busy}
        failure={adopt.failure}
        onCancel={onClose}
        onAdopt={async (reason) => {
          const result = await adopt.run({ codes, reason, set: comparison.set });
          if (result.ok) onClose();
        }}
      />
    </>
  );
}

import { useState, type ReactNode } from 'react';
import type { Pattern } from '../../../shared/domain/statistics/systemic';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Select } from '../../components/select';
import { showToast } from '../../components/toast';
import { formatNumber } from '../../lib/dates';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { Filters } from './filters';
import type { TabProps } from './statistics-page';
import { whoseConduct } from './words';

type By = 'authority' | 'authority_kind';
const byOptions: readonly { readonly value: By; readonly label: string }[] = [
  { value: 'authority', label: 'The same authority' },
  { value: 'authority_kind', label: 'The same kind of authority' },
];

/** The same standard and authority in several inquiries, each of which can become a finding. */
export function PatternsTab({ filter, onFilter }: TabProps): ReactNode {
  const [by, setBy] = useState<By>('authority');
  const query = useQuery('pattern.list', { filter, by }, 'keep');
  const { value: settings } = useQuery('statistics.settings', {}, 'keep');
  const propose = useCommand('systemicFinding.propose');
  const take = async ({ standardId, state, authorityKind, authorityName }: Pattern) => {
    const result = await propose.run({ standardId, state, authorityKind, authorityName });
    if (result.ok) showToast({ text: 'Proposed under Systemic findings', tone: 'success' });
  };
  const size = settings?.patternSize ?? 2;
  return (
    <div className="stack-wide">
      <Filters filter={filter} onChange={onFilter} withChecklist />
      <div className="statistics-filters">
        <Select label="Across inquiries" options={byOptions} value={by} onChange={setBy} />
      </div>
      <p className="prose muted">
        Shown from {size} inquiries on. The number is a rule of display that your institution sets
        under Settings; the law names none. What a pattern means is for you to judge. Results that
        an officer sees otherwise support none.
      </p>
      {propose.failure === undefined ? null : <ErrorNotice failure={propose.failure} />}
      <QueryView query={query}>
        {(patterns) =>
          patterns.length === 0 ? (
            <EmptyState icon="link" title="No pattern">
              <p>
                Where the same standard is not met by the same authority in {size} inquiries or
                more, it is listed here with its cases, and can be proposed as a systemic finding.
              </p>
            </EmptyState>
          ) : (
            <ul className="lines card-lines">
              {patterns.map((pattern) => (
                <PatternLine
                  key={`${pattern.standardId} ${pattern.state} ${pattern.authorityKind} ${pattern.authorityName}`}
                  pattern={pattern}
                  onPropose={() => void take(pattern)}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
    </div>
  );
}

interface LineProps {
  readonly pattern: Pattern;
  readonly onPropose: () => void;
}

function PatternLine({ pattern, onPropose }: LineProps): ReactNode {
  const canWork = useHasRole('investigator');
  const cited = pattern.cases.map(({ reference, pseudonym }) => `${reference}, ${pseudonym}`);
  return (
    <li>
      <div className="grow">
        <div>
          <strong>
            {pattern.standardId} {pattern.title}
          </strong>
        </div>
        <div>
          <bdi>{whoseConduct(pattern)}</bdi> · {formatNumber(pattern.inquiries)} inquiries
        </div>
        <div className="muted small">{cited.join(' · ')}</div>
      </div>
      {pattern.findingId !== null ? (
        <span className="muted">Finding made</span>
      ) : canWork ? (
        <Button onPress={onPropose}>Propose a finding</Button>
      ) : null}
    </li>
  );
}

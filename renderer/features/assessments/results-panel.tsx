import { useState } from 'react';
import type { EffectOutcome, ResultView } from '../../../shared/domain/assessments/assessment';
import { qualifierInWords } from '../../../shared/law';
import { Checkbox } from '../../components/checkbox';
import { counted } from '../inquiry/words';
import { OutcomesByEffect } from './outcomes-by-effect';
import {
  countSystemLevel,
  groupResults,
  outcomeLook,
  resultWords,
  type ResultGroup,
} from './result-logic';

interface Props {
  readonly results: readonly ResultView[];
  readonly outcomes: readonly EffectOutcome[];
  readonly changed: ReadonlySet<string>;
  readonly openId: string | null;
  readonly onOpen: (standardId: string) => void;
  readonly onSeeAll: () => void;
}

/** What the facts so far show, by outcome, each with its legal effect in words. */
export function ResultsPanel(props: Props) {
  const { results, outcomes, changed, openId, onOpen, onSeeAll } = props;
  const [showsSystem, setShowsSystem] = useState(false);
  const systemLevel = countSystemLevel(results);
  const groups = groupResults(results, showsSystem);
  return (
    <section className="results" aria-labelledby="results-title" data-pane tabIndex={-1}>
      <header className="results-head">
        <h2 id="results-title">Results</h2>
        <span className="results-changed" role="status">
          {changed.size === 0 ? '' : `${changed.size} changed`}
        </span>
        {changed.size === 0 ? null : (
          <button type="button" className="link-button" onClick={onSeeAll}>
            Mark as seen
          </button>
        )}
      </header>
      <div className="results-scroll" data-pane-start>
        <OutcomesByEffect outcomes={outcomes} />
        {groups.map((group) => (
          <Group
            key={group.outcome}
            group={group}
            changed={changed}
            openId={openId}
            onOpen={onOpen}
          />
        ))}
        {systemLevel === 0 ? null : (
          <div className="results-system">
            <Checkbox isSelected={showsSystem} onChange={setShowsSystem}>
              Also {counted(systemLevel, 'standard')} on law and policy, answered once per State
            </Checkbox>
          </div>
        )}
      </div>
    </section>
  );
}

interface GroupProps {
  readonly group: ResultGroup;
  readonly changed: ReadonlySet<string>;
  readonly openId: string | null;
  readonly onOpen: (standardId: string) => void;
}

function Group({ group, changed, openId, onOpen }: GroupProps) {
  const { tone, sign } = outcomeLook[group.outcome];
  const isQuiet = group.outcome === 'NOT APPLICABLE';
  return (
    <details className="result-group" data-tone={tone} open={!isQuiet}>
      <summary className="result-group-head">
        <span className="sign" aria-hidden>
          {sign}
        </span>
        <span>{resultWords[group.outcome]}</span>
        <span className="count">{group.results.length}</span>
      </summary>
      <ul>
        {group.results.map((result) => (
          <ResultRow
            key={result.standardId}
            result={result}
            isChanged={changed.has(result.standardId)}
            isOpen={result.standardId === openId}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </details>
  );
}

interface RowProps {
  readonly result: ResultView;
  readonly isChanged: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (standardId: string) => void;
}

function ResultRow({ result, isChanged, isOpen, onOpen }: RowProps) {
  return (
    <li>
      <button
        type="button"
        className="result-row"
        aria-pressed={isOpen}
        data-changed={isChanged}
        onClick={() => onOpen(result.standardId)}
      >
        <span className="result-title">
          {result.title}
          {result.absolute ? <em className="absolute"> · absolute, no exception</em> : null}
        </span>
        {isChanged ? <span className="changed-mark">changed</span> : null}
        <span className="result-effect">{result.effectInWords}</span>
        {result.qualifiers.length === 0 ? null : (
          <span className="result-qualifiers">
            {result.qualifiers.map(qualifierInWords).join('; ')}
          </span>
        )}
        {result.dispute === null ? null : (
          <span className="result-dispute">
            Officer’s view: {resultWords[result.dispute.outcome]}
            {result.dispute.since === 'result' ? ' (about an earlier result)' : ''}
          </span>
        )}
        {result.hedge === null ? null : <span className="result-hedge">{result.hedge}</span>}
      </button>
    </li>
  );
}

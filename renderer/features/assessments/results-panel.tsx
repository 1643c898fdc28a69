import type { EffectOutcome, ResultView } from '../../../shared/domain/assessments/assessment';
import { qualifierInWords } from '../../../shared/law';
import { Switch } from '../../components/switch';
import { counted } from '../inquiry/words';
import { OutcomesByEffect } from './outcomes-by-effect';
import { groupResults, outcomeLook, resultWords, type ResultGroup } from './result-logic';

interface Props {
  readonly results: readonly ResultView[];
  readonly outcomes: readonly EffectOutcome[];
  readonly changed: ReadonlySet<string>;
  readonly openId: string | null;
  readonly onOpen: (standardId: string) => void;
  readonly onSeeAll: () => void;
  /** How many a case file keeps back. */
  readonly systemStandards: number;
  readonly withSystem: boolean;
  readonly onWithSystem: (shows: boolean) => void;
}

/** What the facts so far show, by outcome, each with its legal effect in words. */
export function ResultsPanel(props: Props) {
  const { results, outcomes, changed, openId, onOpen, onSeeAll } = props;
  const { systemStandards, withSystem, onWithSystem } = props;
  const groups = groupResults(results);
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
        {systemStandards === 0 ? null : (
          <div className="results-system">
            <Switch isSelected={withSystem} onChange={onWithSystem}>
              Show {counted(systemStandards, 'system standard')}
            </Switch>
            <p>
              On a State’s law and system, answered once per State. Answers are kept here, but
              findings on them belong to an assessment of the State’s system.
            </p>
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
        {result.isOnDemand ? (
          <span className="result-qualifiers">System standard, no finding of this case</span>
        ) : null}
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

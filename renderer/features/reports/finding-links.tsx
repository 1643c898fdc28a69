import type { ReplyRound } from '../../../shared/domain/replies/round';
import type { Report } from '../../../shared/domain/reports/report';
import { IconButton } from '../../components/icon-button';
import { Notice } from '../../components/notice';

interface Props {
  readonly report: Report;
  readonly rounds: readonly ReplyRound[];
  /** Goes to where the finding is printed. */
  readonly onGo: (findingId: string) => void;
  /** Goes to the finding itself, with the answers and the evidence behind it. */
  readonly onOpen: (findingId: string) => void;
}

/** The findings of the report: where each is printed, and the way to what it rests on. */
export function FindingLinks({ report, rounds, onGo, onOpen }: Props) {
  return (
    <nav className="report-findings" aria-label="Findings in this report">
      <h3>Findings in this report</h3>
      {report.standardsMissing.length === 0 ? null : (
        <Notice tone="warning" title="Not in this report as it stands">
          The standards of these accepted findings are not in the law in force:{' '}
          {report.standardsMissing.map(({ title }) => `“${title}”`).join(', ')}. Add a version of
          their instrument that can be used (Law library, Instruments), or open the findings again
          and decide them anew; until then the report cannot be submitted.
        </Notice>
      )}
      {report.findings.length === 0 ? (
        <Notice tone="warning" title="None">
          Only accepted findings enter a report. As it stands, this one has none; its summary has to
          say why.
        </Notice>
      ) : null}
      <ol>
        {report.findings.map(({ id, title }) => (
          <li key={id}>
            <div className="finding-link">
              <button type="button" className="link-button grow" onClick={() => onGo(id)}>
                {title}
              </button>
              <IconButton
                icon="finding"
                label={`Open the finding “${title}” with its answers`}
                onPress={() => onOpen(id)}
              />
            </div>
            {changedSince(rounds, id) === '' ? null : (
              <p className="muted small">
                Changed since the draft sent to {changedSince(rounds, id)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** To whom a draft went in which the finding reads otherwise than now. */
const changedSince = (rounds: readonly ReplyRound[], id: string): string =>
  rounds
    .filter(({ paragraphs }) =>
      paragraphs.some(({ findingId, since }) => findingId === id && since !== 'same'),
    )
    .map(({ partyName }) => partyName)
    .join(', ');

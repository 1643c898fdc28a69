import { useState } from 'react';
import {
  isOpen,
  type RedactionView,
  type ShownCombination,
} from '../../../shared/domain/reports/redaction/redaction-view';
import type { Report } from '../../../shared/domain/reports/report';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { counted } from '../inquiry/words';
import { CombinationRow } from './combination-row';
import { KeepDialog } from './keep-dialog';
import { PlacesList } from './places-list';
import { formSentence, registerLines } from './redaction-words';

interface Props {
  readonly report: Report;
  readonly onReportField: (field: string) => void;
}

/** In which form the report leaves: what was taken out, and what a person has still to look at. */
export function RedactionPanel({ report, onReportField }: Props) {
  const view = useQuery('report.redaction', { reportId: report.id });
  return (
    <Panel title="Form for its readers">
      <QueryView query={view}>
        {(shown) => (
          <div className="stack">
            <Register view={shown} />
            <Combinations report={report} view={shown} onReportField={onReportField} />
            <ToRead view={shown} />
            <PlacesList view={shown} canMark={report.status === 'draft'} />
          </div>
        )}
      </QueryView>
    </Panel>
  );
}

function Register({ view: { redaction } }: { readonly view: RedactionView }) {
  if (redaction === null)
    return <p className="muted">Submitted before forms for different readers were made.</p>;
  const lines = registerLines(redaction);
  return (
    <>
      <p>{formSentence(redaction)}</p>
      {lines.length === 0 ? null : (
        <details>
          <summary>What was changed, by kind and place</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <ul className="muted">
            {[...new Set(redaction.entries.map(({ where }) => where))].map((where) => (
              <li key={where}>{where}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface CombinationsProps extends Props {
  readonly view: RedactionView;
}

function Combinations({ report, view, onReportField }: CombinationsProps) {
  const [keeping, setKeeping] = useState<ShownCombination | null>(null);
  const { combinations } = view;
  if (combinations.length === 0) return null;
  const open = combinations.filter(isOpen).length;
  return (
    <>
      <Notice
        tone={open === 0 ? 'success' : 'warning'}
        title={
          open === 0
            ? `${counted(combinations.length, 'place')} kept for a reason`
            : `${counted(open, 'place')} where details may lead to a person`
        }
      >
        {report.audience === 'internal'
          ? 'This stops no internal report, but the drafts that parties are sent of it.'
          : 'Each is made more general, or kept for a reason, before the report is passed on. The search goes by words and does not see everything.'}
      </Notice>
      <ol className="gate">
        {combinations.map((one) => (
          <CombinationRow
            key={one.id}
            report={report}
            combination={one}
            onReportField={onReportField}
            onKeep={setKeeping}
          />
        ))}
      </ol>
      {keeping === null ? null : (
        <KeepDialog report={report} combination={keeping} onClose={() => setKeeping(null)} />
      )}
    </>
  );
}

function ToRead({ view: { toRead } }: { readonly view: RedactionView }) {
  if (toRead.length === 0) return null;
  return (
    <>
      <Notice tone="info" title={`Read ${counted(toRead.length, 'paragraph')} for health data`}>
        Words in them may speak of health or intimate life. Outside the institution write “medical
        needs” or “gender-specific harm”. Other paragraphs may speak of it in other words.
      </Notice>
      <ul className="gate">
        {toRead.map(({ where, kinds }) => (
          <li key={where}>
            <strong>{where}</strong>
            <span>Perhaps {kinds.join('; ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

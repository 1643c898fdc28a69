import type { GateHit, Report } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';
import { gateLine } from './report-logic';

interface Props {
  readonly report: Report;
  readonly onReportField: (field: string) => void;
}

/** The privacy gate: what would leave with this report and must not, where, why, and the way to it. */
export function GatePanel({ report, onReportField }: Props) {
  const gate = useQuery('report.gate', { reportId: report.id });
  return (
    <Panel title="Privacy gate">
      <QueryView query={gate}>
        {(hits) =>
          hits.length === 0 ? (
            <Notice tone="success">
              Nothing that is sealed for the persons of this inquiry was found in the text, the
              metadata or the attachment.
            </Notice>
          ) : (
            <div className="stack">
              <Notice tone="danger" title={`${counted(hits.length, 'place')} to mend`}>
                The report cannot be submitted while these stand in it.
              </Notice>
              <ol className="gate">
                {hits.map((hit, index) => (
                  <Hit
                    key={`${hit.where}-${hit.kind}-${index}`}
                    hit={hit}
                    canMend={report.status === 'draft'}
                    onReportField={onReportField}
                  />
                ))}
              </ol>
            </div>
          )
        }
      </QueryView>
    </Panel>
  );
}

interface HitProps {
  readonly hit: GateHit;
  readonly canMend: boolean;
  readonly onReportField: (field: string) => void;
}

function Hit({ hit, canMend, onReportField }: HitProps) {
  const { goTo } = useInquiry();
  const { what, where, why, fix } = gateLine(hit);
  const mend = () => {
    if (fix === null) return;
    if (fix.place === 'report') onReportField(fix.field);
    else if (fix.place === 'timeline') goTo('timeline');
    else goTo('findings', { findingId: fix.findingId, field: fix.field });
  };
  return (
    <li>
      <strong>{what}</strong>
      <span>{where}</span>
      <span className="muted">{why}</span>
      {fix === null || !canMend ? null : (
        <Button size="small" onPress={mend}>
          Fix here
        </Button>
      )}
    </li>
  );
}

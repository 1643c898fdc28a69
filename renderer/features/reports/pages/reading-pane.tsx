import { useMemo } from 'react';
import { paragraphsOfReport } from '../../../../shared/domain/reports/paragraphs';
import type { Report } from '../../../../shared/domain/reports/report';
import type { ReportModel } from '../../../../shared/domain/reports/report-model';
import { ErrorNotice } from '../../../components/notice';
import { Skeleton } from '../../../components/skeleton';
import { PrintedReport } from './printed-report';
import { usePrint } from './use-print';
import './pages.css';

type Passed = Omit<
  Parameters<typeof PrintedReport>[0],
  'print' | 'isOutdated' | 'language' | 'paragraphs' | 'findingIds'
>;

interface Props extends Passed {
  readonly report: Report;
  /** The content as it is now; undefined until it is known. */
  readonly model: ReportModel | undefined;
}

/** All that shows on the pages. The head of the audit log moves with every step and is left out. */
const printedContent = (report: Report, model: ReportModel): string =>
  JSON.stringify([report.file?.sha256 ?? null, { ...model, auditHead: null }]);

/** The report as it will be printed, or as it was signed: the very file, drawn. */
export function ReadingPane({ report, model, ...passed }: Props) {
  const content = model === undefined ? null : printedContent(report, model);
  const { print, isOutdated, isSlow, failure, retry } = usePrint(report.id, content);
  const read = useMemo(() => {
    const findingIds = report.findings.map(({ id }) => id);
    return {
      findingIds,
      paragraphs: model === undefined ? [] : paragraphsOfReport(model, findingIds),
    };
  }, [report, model]);
  return (
    <div className="reading">
      {failure === null ? null : (
        <div className="reading-notice">
          <ErrorNotice failure={failure} onRetry={retry} />
        </div>
      )}
      {print === null ? (
        isSlow && failure === null ? (
          <div className="page-waiting" aria-busy="true">
            <Skeleton lines={9} />
          </div>
        ) : null
      ) : (
        <PrintedReport
          print={print}
          isOutdated={isOutdated && failure === null}
          language={model?.language ?? 'en'}
          {...read}
          {...passed}
        />
      )}
    </div>
  );
}

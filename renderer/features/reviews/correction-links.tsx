import type { ReportId } from '../../../shared/domain/ids';
import type { Report } from '../../../shared/domain/reports/report';
import { Notice } from '../../components/notice';
import { reportStatusWords } from '../inquiry/words';

interface Props {
  readonly report: Report;
  readonly onOpen: (reportId: ReportId) => void;
}

/** The signed report that this one corrects, and the reports that correct this one. */
export function CorrectionLinks({ report, onOpen }: Props) {
  const { corrects, correctedBy } = report;
  return (
    <>
      {corrects === null ? null : (
        <Notice tone="info" title="A correction">
          It corrects{' '}
          <button type="button" className="link-button" onClick={() => onOpen(corrects.id)}>
            {corrects.title}
          </button>
          , which stays as it was signed.
        </Notice>
      )}
      {correctedBy.map(({ id, title, status }) => (
        <Notice
          key={id}
          tone={status === 'signed' ? 'warning' : 'info'}
          title={status === 'signed' ? 'Corrected' : 'Being corrected'}
        >
          By{' '}
          <button type="button" className="link-button" onClick={() => onOpen(id)}>
            {title}
          </button>{' '}
          ({reportStatusWords[status]}).
        </Notice>
      ))}
    </>
  );
}

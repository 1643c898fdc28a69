import { Panel } from '../../components/panel';
import { formatMoment } from '../../lib/dates';
import { inquiryStatusWords } from '../../lib/words';
import { useInquiry } from './inquiry-context';

/** Every status the inquiry has had, the latest first. */
export function StatusHistoryPanel() {
  const { detail } = useInquiry();
  return (
    <Panel title="Status history">
      <ol className="entries">
        {[...detail.statusHistory].reverse().map(({ status, reason, at, officerName }) => (
          <li key={`${at}-${status}`}>
            <strong>{inquiryStatusWords[status]}</strong>{' '}
            <span className="muted">
              {formatMoment(at)}, {officerName}
            </span>
            {reason === '' ? null : <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

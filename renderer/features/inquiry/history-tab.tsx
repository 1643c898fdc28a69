import { useState } from 'react';
import type { AuditEntry } from '../../../shared/domain/audit-log/entry';
import { Button } from '../../components/button';
import { QueryView } from '../../components/query-view';
import { StateTag } from '../../components/state-tag';
import { formatMoment } from '../../lib/dates';
import { useQuery } from '../../lib/use-query';
import { entryInWords, entryParticulars, isDisclosure } from '../../lib/audit-words';
import { useInquiry } from './inquiry-context';

const step = 100;
const most = 500;

/** What was done in this inquiry, by whom and when, from the log that nobody can rewrite. */
export function HistoryTab() {
  const { detail } = useInquiry();
  const [limit, setLimit] = useState(step);
  const query = useQuery('audit.list', { inquiryId: detail.id, before: null, limit });
  return (
    <div className="stack-wide">
      <p className="muted">
        Every change and every disclosure, the latest first. Entries can be neither changed nor
        removed; the state of this log is printed in each report.
      </p>
      <QueryView query={query}>
        {(entries) => (
          <>
            <table className="history">
              <thead>
                <tr>
                  <th scope="col">Entry</th>
                  <th scope="col">When</th>
                  <th scope="col">Who</th>
                  <th scope="col">What</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <Entry key={entry.sequence} entry={entry} />
                ))}
              </tbody>
            </table>
            {entries.length === limit && limit < most ? (
              <div className="row">
                <Button onPress={() => setLimit(Math.min(limit + step, most))}>Show earlier</Button>
              </div>
            ) : null}
          </>
        )}
      </QueryView>
    </div>
  );
}

function Entry({ entry }: { readonly entry: AuditEntry }) {
  return (
    <tr>
      <td className="mono muted">{entry.sequence}</td>
      <td>{formatMoment(entry.at)}</td>
      <td>{entry.officerName}</td>
      <td>
        {entryInWords(entry)}{' '}
        {isDisclosure(entry) ? (
          <StateTag tone="warning" icon="eye">
            Disclosure
          </StateTag>
        ) : null}
        {entryParticulars(entry).map(({ label, value }) => (
          <span key={label} className="history-particular">
            {label}: {value}
          </span>
        ))}
      </td>
    </tr>
  );
}

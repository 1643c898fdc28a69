import { timeStampFields } from '../../../shared/domain/reports/signature-fields';
import type { Report, ReportFile } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { StateTag } from '../../components/state-tag';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { counted } from '../inquiry/words';

interface Props {
  readonly report: Report;
  readonly file: ReportFile;
}

/** Whether a third party has confirmed the time, and the way to such a time stamp without a network. */
export function TimeStamps({ report, file }: Props) {
  const request = useCommand('report.timeStampRequest');
  const add = useCommand('report.importTimeStamp');
  const reportId = report.id;
  const isFull = file.timeStamps >= timeStampFields.length;
  const save = async () => {
    const path = await shell.choose('saveTimeStampRequest', 'report.tsq');
    if (path === null) return;
    const result = await request.run({ reportId, path });
    if (result.ok)
      showToast({ text: 'The request is saved. It holds a hash, and no word of the report.' });
  };
  const take = async () => {
    const path = await shell.choose('timeStampReply');
    if (path === null) return;
    const result = await add.run({ reportId, path });
    if (result.ok) showToast({ text: 'The time stamp is in the report. Export it again.' });
  };
  const failure = request.failure ?? add.failure;
  return (
    <div className="stack">
      {file.timeStamps === 0 ? (
        <StateTag tone="neutral" icon="history">
          The time is claimed, not proven
        </StateTag>
      ) : (
        <StateTag tone="success" icon="check">
          {counted(file.timeStamps, 'time stamp')} of third parties
        </StateTag>
      )}
      {file.isSealed && !isFull ? (
        <>
          <p className="muted small">
            {file.timeStamps === 0
              ? 'A time-stamping authority can confirm that the signatures are not younger than a certain time. Carry the request to a connected machine, and its answer back.'
              : 'A further one renews the proof, before the certificate of the authority ends.'}
          </p>
          <div className="row">
            <Button
              size="small"
              icon="download"
              onPress={() => void save()}
              isPending={request.busy}
            >
              Save a request …
            </Button>
            <Button size="small" icon="upload" onPress={() => void take()} isPending={add.busy}>
              Add the answer …
            </Button>
          </div>
        </>
      ) : null}
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
    </div>
  );
}

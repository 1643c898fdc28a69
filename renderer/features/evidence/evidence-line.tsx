import { useState } from 'react';
import type { Evidence } from '../../../shared/domain/evidence/evidence';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/dialog';
import { IconButton } from '../../components/icon-button';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { call, failureIn, shell } from '../../lib/bridge';
import { formatBytes, formatMoment } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import type { Failure } from '../../../shared/errors';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';
import { exportName, shortHash } from './evidence-logic';

/** One file: what it is, its fingerprint, whether it is intact, and a clear copy on demand. */
export function EvidenceLine({ item }: { readonly item: Evidence }) {
  const { detail } = useInquiry();
  const [isExporting, setIsExporting] = useState(false);
  const check = useIntegrityCheck(item);
  const command = useCommand('evidence.export');
  const exportFile = async () => {
    setIsExporting(false);
    const path = await shell.choose('saveFile', exportName(item.fileName, item.sha256));
    if (path === null) return;
    const result = await command.run({ inquiryId: detail.id, evidenceId: item.id, path });
    if (result.ok) showToast({ text: 'Clear copy written; the fingerprint still matches' });
  };
  const failure = check.failure ?? command.failure;
  return (
    <li>
      <div className="grow">
        <strong>{item.title}</strong>{' '}
        <span className="muted">
          {item.fileName} · {formatBytes(item.size)} · {formatMoment(item.addedAt)},{' '}
          {item.officerName}
          {item.linkedAnswers === 0 ? '' : ` · linked to ${counted(item.linkedAnswers, 'answer')}`}
        </span>
        {failure === undefined ? null : <ErrorNotice failure={failure} />}
      </div>
      <Fingerprint sha256={item.sha256} />
      <Button size="small" isPending={check.isBusy} onPress={() => void check.run()}>
        {check.isIntact ? 'Intact ✓' : 'Check'}
      </Button>
      <Button size="small" isPending={command.busy} onPress={() => setIsExporting(true)}>
        Export …
      </Button>
      <ConfirmDialog
        title="Write a clear copy of this file?"
        isOpen={isExporting}
        onClose={() => setIsExporting(false)}
        onConfirm={() => void exportFile()}
        confirmLabel="Choose where to write it"
      >
        The copy will not be encrypted: anyone who gets hold of it can read it, and deleting it
        later may not remove it from the disk. The export is recorded in the history with your name.
      </ConfirmDialog>
    </li>
  );
}

function Fingerprint({ sha256 }: { readonly sha256: string }) {
  const copy = async () => {
    await navigator.clipboard.writeText(sha256);
    showToast({ text: 'Fingerprint copied' });
  };
  return (
    <span className="fingerprint">
      <code className="mono" title={sha256}>
        {shortHash(sha256)}
      </code>
      <IconButton icon="copy" label="Copy the fingerprint (SHA-256)" onPress={() => void copy()} />
    </span>
  );
}

function useIntegrityCheck(item: Evidence) {
  const { detail } = useInquiry();
  const [isBusy, setIsBusy] = useState(false);
  const [isIntact, setIsIntact] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async () => {
    setIsBusy(true);
    const result = await call('evidence.check', { inquiryId: detail.id, evidenceId: item.id });
    setIsBusy(false);
    setIsIntact(result.ok && result.value.intact);
    setFailure(result.ok ? undefined : failureIn(result));
  };
  return { run, isBusy, isIntact, failure };
}

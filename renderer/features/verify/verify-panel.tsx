import { useState, type ReactNode } from 'react';
import type { VerificationReport } from '../../../shared/verify';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { RadioGroup } from '../../components/radio-group';
import { shell } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { VerificationView } from './verification-view';
import './verify.css';

type RootChoice = 'own' | 'none' | 'file';

interface Props {
  readonly isVaultOpen: boolean;
}

const fileNameOf = (path: string): string => /[^\\/]+$/.exec(path)?.[0] ?? path;

/** Which report, whose root vouches for the signer, and the four answers. */
export function VerifyPanel({ isVaultOpen }: Props): ReactNode {
  const own: RootChoice = isVaultOpen ? 'own' : 'none';
  const [path, setPath] = useState<string | null>(null);
  const [root, setRoot] = useState<RootChoice>(own);
  const [rootPath, setRootPath] = useState<string | null>(null);
  const [report, setReport] = useState<VerificationReport>();
  const verify = useCommand('verify.file');

  const run = async (file: string, certificate: string | null): Promise<void> => {
    setReport(undefined);
    const result = await verify.run({ path: file, rootPath: certificate });
    if (result.ok) setReport(result.value);
  };
  const chooseReport = async (): Promise<void> => {
    const file = await shell.choose('pdf');
    if (file === null) return;
    setPath(file);
    await run(file, root === 'file' ? rootPath : null);
  };
  const chooseRoot = async (choice: RootChoice): Promise<void> => {
    const file = choice === 'file' ? await shell.choose('certificate') : null;
    const isChosen = choice !== 'file' || file !== null;
    if (!isChosen) return;
    setRoot(choice);
    setRootPath(file);
    if (path !== null) await run(path, file);
  };
  return (
    <div className="stack-wide">
      <p className="muted">
        Amparo reads the PDF on this computer and gives four separate answers. Nothing is sent
        anywhere, and the file is not changed.
      </p>
      <div className="verify-choices">
        <div className="field">
          <span className="field-label">Report</span>
          <div className="row">
            <Button
              variant={path === null ? 'primary' : 'secondary'}
              icon="file"
              onPress={() => void chooseReport()}
              isPending={verify.busy}
              autoFocus
            >
              {path === null ? 'Choose a PDF' : 'Choose another PDF'}
            </Button>
            {path === null ? null : <bdi title={path}>{fileNameOf(path)}</bdi>}
          </div>
        </div>
        <RadioGroup<RootChoice>
          label="Who vouches for the signer"
          options={[
            isVaultOpen
              ? { value: 'own', label: 'The root of this institution' }
              : { value: 'none', label: 'Nobody yet' },
            {
              value: 'file',
              label: rootPath === null ? 'A root certificate from a file' : fileNameOf(rootPath),
            },
          ]}
          value={root}
          onChange={(choice) => void chooseRoot(choice)}
          description="The institution gives out its root certificate with the first report. Compare its fingerprint by telephone or on paper."
        />
      </div>
      {verify.failure === undefined ? null : <ErrorNotice failure={verify.failure} />}
      {report === undefined ? null : <VerificationView report={report} />}
    </div>
  );
}

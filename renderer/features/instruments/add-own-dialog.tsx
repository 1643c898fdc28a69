import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { QueryView } from '../../components/query-view';
import { shell } from '../../lib/bridge';
import { useQuery } from '../../lib/use-query';
import { CandidateView } from './candidate-view';
import { FromForm } from './from-form';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onGuide: () => void;
}

/** From a file to an instrument in force: check, preview, compare, adopt. */
export function AddOwnDialog({ isOpen, onClose, onGuide }: Props): ReactNode {
  return (
    <Dialog title="Add your own instrument" isOpen={isOpen} onClose={onClose} size="large">
      {isOpen ? <Adding onClose={onClose} onGuide={onGuide} /> : null}
    </Dialog>
  );
}

interface Chosen {
  readonly path: string;
  readonly signaturePath: string | null;
}

function Adding({ onClose, onGuide }: Omit<Props, 'isOpen'>): ReactNode {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [form, setForm] = useState<string | null>(null);
  const chooseFile = async (): Promise<void> => {
    const path = await shell.choose('instrumentFile');
    if (path !== null) setChosen({ path, signaturePath: null });
  };
  const chooseForm = async (): Promise<void> => setForm(await shell.choose('form'));
  if (form !== null) return <FromForm key={form} path={form} onClose={onClose} />;
  if (chosen === null)
    return (
      <div className="stack-wide">
        <p className="prose">
          An instrument is a text file in YAML: questions, and standards that say what the answers
          mean in law. Before it is adopted it is checked, and you can try it out. A form of ODK or
          KoBo (XLSForm) can give the questions.
        </p>
        <div className="row">
          <Button variant="primary" icon="upload" onPress={() => void chooseFile()}>
            Choose a file
          </Button>
          <Button icon="checklist" onPress={() => void chooseForm()}>
            Make one from a form
          </Button>
          <Button icon="question" onPress={onGuide}>
            How to write one
          </Button>
        </div>
      </div>
    );
  const chooseSignature = async (): Promise<void> => {
    const signaturePath = await shell.choose('instrumentSignature');
    if (signaturePath !== null) setChosen({ ...chosen, signaturePath });
  };
  return (
    <Read
      key={`${chosen.path} ${chosen.signaturePath ?? ''}`}
      chosen={chosen}
      onFile={() => void chooseFile()}
      onSignature={() => void chooseSignature()}
      onClose={onClose}
    />
  );
}

interface ReadProps {
  readonly chosen: Chosen;
  readonly onFile: () => void;
  readonly onSignature: () => void;
  readonly onClose: () => void;
}

function Read({ chosen, onFile, onSignature, onClose }: ReadProps): ReactNode {
  const query = useQuery('instrument.read', chosen);
  return (
    <div className="stack-wide">
      <div className="row">
        <Button icon="undo" onPress={query.refetch}>
          Check again
        </Button>
        <Button icon="upload" onPress={onFile}>
          Choose another file
        </Button>
        <Button icon="file-signed" onPress={onSignature}>
          Choose its signature
        </Button>
      </div>
      <QueryView query={query} skeleton={<p>Checking the file …</p>}>
        {(candidate) => (
          <CandidateView key={candidate.sha256} candidate={candidate} onClose={onClose} />
        )}
      </QueryView>
    </div>
  );
}

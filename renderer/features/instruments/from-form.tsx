import { useState, type ReactNode } from 'react';
import type { XlsFormImport } from '../../../shared/domain/law-library/xlsform';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { shell } from '../../lib/bridge';
import { useQuery } from '../../lib/use-query';
import { counted } from '../inquiry/words';
import { CandidateView } from './candidate-view';

interface Props {
  /** The form that was picked. */
  readonly path: string;
  readonly onClose: () => void;
}

/** A code that no file has yet; what the core asks of it, so that nothing is asked for half a code. */
const isCode = (text: string): boolean => /^[A-Z][A-Z0-9]{1,5}$/.test(text);

/** The questions of a form (ODK, KoBo) as a checklist; its standards are written afterwards. */
export function FromForm({ path, onClose }: Props): ReactNode {
  const [prefix, setPrefix] = useState('');
  const [language, setLanguage] = useState<string | null>(null);
  const [choicesPath, setChoicesPath] = useState<string | null>(null);
  const input = { path, choicesPath, prefix, title: null, language };
  const form = useQuery('instrument.fromXlsForm', isCode(prefix) ? input : null);
  const chooseChoices = async (): Promise<void> => setChoicesPath(await shell.choose('form'));
  return (
    <div className="stack-wide">
      <div className="form">
        <TextField
          label="Code of the new checklist"
          value={prefix}
          onChange={(text) => setPrefix(text.toUpperCase().trim())}
          description="2 to 6 capital letters and digits that no other checklist uses. Every question begins with it."
          maxLength={6}
          autoFocus
          isRequired
        />
        {path.toLowerCase().endsWith('.csv') ? (
          <Button icon="upload" onPress={() => void chooseChoices()}>
            Choose the sheet “choices”
          </Button>
        ) : null}
      </div>
      <QueryView query={form} skeleton={<p>Reading the form …</p>}>
        {(value) => (
          <>
            {value.languages.length < 2 ? null : (
              <Select
                label="Language"
                options={value.languages.map((one) => ({ value: one, label: one }))}
                value={value.language}
                onChange={setLanguage}
              />
            )}
            <Notes form={value} />
            <Checked name={`${prefix.toLowerCase()}.yaml`} yaml={value.yaml} onClose={onClose} />
          </>
        )}
      </QueryView>
    </div>
  );
}

const became = {
  help: 'said in the help of the question',
  changed: 'changed',
  left_out: 'left out',
} as const;

/** What could not be taken over as it is, line by line. */
function Notes({ form }: { readonly form: XlsFormImport }): ReactNode {
  const { title, questions, notes } = form;
  return (
    <Notice
      tone={notes.length === 0 ? 'success' : 'warning'}
      title={`${title}: ${counted(questions, 'question')} taken over`}
    >
      {notes.length === 0 ? (
        'Everything in the form was taken over.'
      ) : (
        <ul className="change-list" aria-label="Not taken over as it is">
          {notes.map(({ sheet, row, what, became: how, reason }, index) => (
            // The list never changes: its place is what a note is known by.
            <li key={index}>
              {sheet === 'workbook'
                ? 'Workbook'
                : row === 0
                  ? `Sheet ${sheet}`
                  : `Sheet ${sheet}, line ${row}`}
              : {what}, {became[how]}. {reason}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

interface CheckedProps {
  readonly name: string;
  readonly yaml: string;
  readonly onClose: () => void;
}

function Checked({ name, yaml, onClose }: CheckedProps): ReactNode {
  const query = useQuery('instrument.check', { name, yaml });
  return (
    <QueryView query={query}>
      {(candidate) => (
        <CandidateView key={candidate.sha256} candidate={candidate} onClose={onClose} />
      )}
    </QueryView>
  );
}

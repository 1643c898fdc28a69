import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { today } from '../../lib/dates';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';

const exampleNumber = 14;

/** What the scheme makes of number 14 of this year; marks that are not known stay as they are. */
const example = (scheme: string): string =>
  scheme
    .replaceAll('{year}', today().slice(0, 4))
    .replace(/\{number(?::0?(\d))?\}/g, (_, width: string | undefined) =>
      String(exampleNumber).padStart(Number(width ?? 1), '0'),
    );

/** How new inquiries are numbered. Given numbers never change. */
export function ReferencePanel({ scheme }: { readonly scheme: string }): ReactNode {
  const isAdministrator = useHasRole('administrator');
  const [text, setText] = useState(scheme);
  const save = useCommand('settings.setReferenceScheme');
  const submit = async (): Promise<void> => {
    const result = await save.run({ scheme: text });
    if (result.ok) showToast({ text: 'New inquiries are numbered by the new scheme.' });
  };
  return (
    <Panel title="Reference numbers">
      <Form onSubmit={() => void submit()}>
        <div className="form">
          <TextField
            label="Scheme"
            value={text}
            onChange={setText}
            isReadOnly={!isAdministrator}
            maxLength={60}
            description={`Number ${exampleNumber} of this year becomes ${example(text)}. {year} and {number} are filled in; {number:03} has three digits. Numbers already given stay.`}
          />
          {save.failure === undefined ? null : <ErrorNotice failure={save.failure} />}
          {isAdministrator ? (
            <div>
              <Button
                type="submit"
                isDisabled={text.trim() === '' || text === scheme}
                isPending={save.busy}
              >
                Save the scheme
              </Button>
            </div>
          ) : null}
        </div>
      </Form>
    </Panel>
  );
}

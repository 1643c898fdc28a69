import { useState, type ReactNode } from 'react';
import type { SettingsInForce } from '../../../shared/domain/statistics/systemic';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { ErrorNotice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';

/** What the institution decides about its statistics. */
export function SettingsTab(): ReactNode {
  const settings = useQuery('statistics.settings', {}, 'keep');
  return (
    <QueryView query={settings}>
      {(value) => (
        <SettingsForm
          key={`${String(value.threshold)} ${String(value.patternSize)}`}
          settings={value}
        />
      )}
    </QueryView>
  );
}

const numberIn = (text: string): number | null => {
  const value = Number(text);
  return /^\d+$/.test(text.trim()) && value >= 2 && value <= 100 ? value : null;
};

function SettingsForm({ settings }: { readonly settings: SettingsInForce }): ReactNode {
  const isAdministrator = useHasRole('administrator');
  const isCommissioner = useHasRole('commissioner');
  const maySet = isAdministrator || isCommissioner;
  const [threshold, setThreshold] = useState(String(settings.threshold));
  const [patternSize, setPatternSize] = useState(String(settings.patternSize));
  const save = useCommand('statistics.setSettings');
  const [least, size] = [numberIn(threshold), numberIn(patternSize)];
  const submit = async (): Promise<void> => {
    if (least === null || size === null) return;
    const result = await save.run({ threshold: least, patternSize: size });
    if (result.ok) showToast({ text: 'Set by your institution', tone: 'success' });
  };
  const whole = 'A whole number from 2 to 100.';
  return (
    <Form onSubmit={() => void submit()}>
      <div className="form">
        <p>
          {settings.isSetByInstitution
            ? 'These numbers were set by your institution.'
            : 'These numbers are proposals. Nothing is exported until they are set by your institution.'}
        </p>
        <TextField
          label="Smallest number that is published"
          value={threshold}
          onChange={setThreshold}
          isReadOnly={!maySet}
          error={least === null ? whole : undefined}
          description="Smaller numbers than this are withheld, and others with them where they could be worked out from rows, columns and totals."
        />
        <TextField
          label="Inquiries that make a pattern"
          value={patternSize}
          onChange={setPatternSize}
          isReadOnly={!maySet}
          error={size === null ? whole : undefined}
          description="A rule of display. The law sets no such number."
        />
        {save.failure === undefined ? null : <ErrorNotice failure={save.failure} />}
        {maySet ? (
          <div>
            <Button
              type="submit"
              variant="primary"
              isPending={save.busy}
              isDisabled={least === null || size === null}
            >
              Set for the institution
            </Button>
          </div>
        ) : (
          <p className="muted">An administrator or commissioner sets them.</p>
        )}
      </div>
    </Form>
  );
}

import type { ReactNode } from 'react';
import type { ExportedTable } from '../../../shared/api/statistics';
import { MenuButton } from '../../components/menu-button';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';

interface Props {
  readonly table: ExportedTable;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** Writes the table as CSV or JSON where the officer chooses, with small numbers withheld. */
export function ExportButton({ table, name }: Props): ReactNode {
  const canExport = useHasRole('investigator');
  const command = useCommand('statistics.export');
  const start = async (format: 'csv' | 'json'): Promise<void> => {
    const path = await shell.choose('saveTable', `${name}.${format}`);
    if (path === null) return;
    const result = await command.run({ table, format, path });
    if (!result.ok) return;
    const { withheld } = result.value;
    const text =
      withheld === 0
        ? 'Table written; nothing had to be withheld'
        : `Table written; ${String(withheld)} numbers withheld`;
    showToast({ text, tone: 'success' });
  };
  if (!canExport) return null;
  return (
    <>
      <MenuButton
        label="Export"
        icon="download"
        items={[
          { id: 'csv', label: 'As CSV, for a spreadsheet …' },
          { id: 'json', label: 'As JSON, for a program …' },
        ]}
        onAction={(id) => void start(id === 'csv' ? 'csv' : 'json')}
      />
      {command.failure === undefined ? null : <ErrorNotice failure={command.failure} />}
    </>
  );
}

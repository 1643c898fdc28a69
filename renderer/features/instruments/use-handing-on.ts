import type { InstrumentRow } from '../../../shared/domain/instruments/instrument-file';
import type { Failure } from '../../../shared/errors';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';

interface HandingOn {
  readonly save: (row: InstrumentRow) => Promise<void>;
  readonly sign: (row: InstrumentRow) => Promise<void>;
  readonly failure: Failure | undefined;
}

const nameOf = ({ code, version }: InstrumentRow): string =>
  `${code.toLowerCase()}-${version}.yaml`;

/** Saves a file where the officer chooses, and beside it a signature of its author. */
export function useHandingOn(): HandingOn {
  const exporting = useCommand('instrument.export');
  const signing = useCommand('instrument.exportSignature');
  return {
    save: async (row) => {
      signing.clear();
      const path = await shell.choose('saveInstrument', nameOf(row));
      if (path === null) return;
      const result = await exporting.run({ code: row.code, path });
      if (result.ok) showToast({ text: `${row.title} was saved.` });
    },
    sign: async (row) => {
      exporting.clear();
      const path = await shell.choose('saveSignature', `${nameOf(row)}.p7s`);
      if (path === null) return;
      const result = await signing.run({ code: row.code, path });
      if (result.ok) showToast({ text: `The signature of ${result.value.name} was saved.` });
    },
    failure: exporting.failure ?? signing.failure,
  };
}

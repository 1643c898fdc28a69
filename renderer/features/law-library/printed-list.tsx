import type { ReactNode } from 'react';
import type { LawLibrary, LibraryStandard } from '../../../shared/domain/law-library/library';
import { PrintSheet } from '../../components/print-sheet';
import { levelWords } from './library-words';

interface Props {
  readonly library: LawLibrary;
  readonly rows: readonly LibraryStandard[];
  /** What narrows the list, in words; empty for all of it. */
  readonly narrowed: readonly string[];
  readonly onPrinted: () => void;
}

/** The list on paper, as it is narrowed on the screen. */
export function PrintedList({ library, rows, narrowed, onPrinted }: Props): ReactNode {
  const names = new Map(library.instruments.map(({ id, title }) => [id, title]));
  return (
    <PrintSheet onPrinted={onPrinted}>
      <h1>Standards and tests</h1>
      <p className="muted">
        {rows.length} of {library.standards.length}
        {narrowed.length === 0 ? '' : `: ${narrowed.join('; ')}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Standard</th>
            <th scope="col">Level</th>
            <th scope="col">Fact sheet</th>
            <th scope="col">Instruments cited</th>
            <th scope="col">Addressed to</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.id}</td>
              <td>
                {row.title}
                {row.absolute ? ' (absolute, no exception)' : ''}
              </td>
              <td>{levelWords[row.level]}</td>
              <td>{row.reference}</td>
              <td>{row.instruments.map((code) => names.get(code) ?? code).join('; ')}</td>
              <td>{row.dutyBearers.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}

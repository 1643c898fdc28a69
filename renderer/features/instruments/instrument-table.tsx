import { useState, type ReactNode } from 'react';
import type { InstrumentRow } from '../../../shared/domain/instruments/instrument-file';
import { MenuButton, type MenuEntry } from '../../components/menu-button';
import { ErrorNotice } from '../../components/notice';
import { StateTag } from '../../components/state-tag';
import { formatDayOf } from '../../lib/dates';
import { counted } from '../inquiry/words';
import { RetireDialog } from './retire-dialog';
import { useHandingOn } from './use-handing-on';
import { useMayAdopt } from './use-may-adopt';

interface Props {
  readonly label: string;
  readonly rows: readonly InstrumentRow[];
}

/** Instrument files in force, each with what can be done with it. */
export function InstrumentTable({ label, rows }: Props): ReactNode {
  const [retiring, setRetiring] = useState<InstrumentRow | null>(null);
  const handing = useHandingOn();
  return (
    <>
      {handing.failure === undefined ? null : <ErrorNotice failure={handing.failure} />}
      <table className="instrument-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Instrument</th>
            <th scope="col">Version</th>
            <th scope="col">Holds</th>
            <th scope="col">Used in</th>
            <th scope="col">In force since</th>
            <th scope="col">
              <span className="visually-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.code}
              row={row}
              onExport={() => void handing.save(row)}
              onSign={() => void handing.sign(row)}
              onRetire={() => setRetiring(row)}
            />
          ))}
        </tbody>
      </table>
      <RetireDialog row={retiring} onClose={() => setRetiring(null)} />
    </>
  );
}

interface RowProps {
  readonly row: InstrumentRow;
  readonly onExport: () => void;
  readonly onSign: () => void;
  readonly onRetire: () => void;
}

function Row({ row, onExport, onSign, onRetire }: RowProps): ReactNode {
  const mayAdopt = useMayAdopt();
  const isOwn = row.origin === 'institution';
  const entries: MenuEntry[] = [
    { id: 'export', label: 'Export as YAML', icon: 'download' },
    ...(isOwn ? [signEntry(row)] : []),
    ...(isOwn && mayAdopt ? [retireEntry(row)] : []),
  ];
  const act = (id: string): void => {
    if (id === 'export') onExport();
    else if (id === 'sign') onSign();
    else onRetire();
  };
  return (
    <tr>
      <th scope="row">
        {row.title} <span className="muted">{row.code}</span>
        {isOwn ? <Authorship row={row} /> : null}
      </th>
      <td>{row.version}</td>
      <td>
        {row.standards === 0 && row.questions === 0
          ? 'Sources'
          : `${counted(row.questions, 'question')}, ${counted(row.standards, 'standard')}`}
      </td>
      <td>{row.usedIn === 0 ? '–' : counted(row.usedIn, 'assessment')}</td>
      <td title={row.reason}>
        {formatDayOf(row.adoptedAt)}
        <span className="instrument-line muted">{row.officerName}</span>
      </td>
      <td>
        <MenuButton
          label={`More for ${row.title}`}
          icon="more"
          isIconOnly
          items={entries}
          onAction={act}
        />
      </td>
    </tr>
  );
}

const signEntry = ({ author }: InstrumentRow): MenuEntry => ({
  id: 'sign',
  label: author === null ? 'Sign and save the signature' : 'Save the author’s signature',
  icon: 'file-signed',
});

const retireEntry = ({ isRetired }: InstrumentRow): MenuEntry => ({
  id: 'retire',
  label: isRetired ? 'Offer again' : 'Retire',
  icon: isRetired ? 'undo' : 'stop',
});

/** Who wrote it, as far as a signature says so, and whether it is still offered. */
function Authorship({ row: { author, isRetired } }: { readonly row: InstrumentRow }): ReactNode {
  return (
    <span className="row instrument-line">
      {author === null ? (
        <StateTag tone="neutral" icon="file">
          Unsigned
        </StateTag>
      ) : (
        <StateTag tone={author.trusted ? 'success' : 'warning'} icon="file-signed">
          Signed by {author.name}
          {author.trusted ? '' : ', whom this institution’s root does not vouch for'}
        </StateTag>
      )}
      {isRetired ? (
        <StateTag tone="neutral" icon="stop">
          Retired
        </StateTag>
      ) : null}
    </span>
  );
}

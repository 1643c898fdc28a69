import type { ReactNode } from 'react';
import { CommandPalette, type PaletteEntry, type usePalette } from '../components/command-palette';
import { requestNewInquiry } from '../features/inquiries/new-inquiry-request';
import { shell } from '../lib/bridge';
import { go } from '../lib/router';
import { useHasRole } from '../lib/session';
import { useQuery } from '../lib/use-query';
import { inquiryStatusWords } from '../lib/words';
import { places } from './places';

const mostFound = 8;

interface Props {
  readonly palette: ReturnType<typeof usePalette>;
  readonly onHelp: () => void;
}

/** Inquiries that match what is written, and everything that can be done from anywhere. */
export function Palette({ palette, onHelp }: Props): ReactNode {
  const mayWork = useHasRole('investigator');
  const inquiries = useQuery(
    'inquiry.list',
    palette.isOpen ? { search: palette.text, limit: mostFound } : null,
    'keep',
  );
  const found = (inquiries.value?.rows ?? []).map((row): PaletteEntry => ({
    id: row.id,
    label: `${row.reference}  ${row.title}`,
    icon: 'inquiries',
    detail: inquiryStatusWords[row.status],
    act: () => go({ at: 'inquiry', inquiryId: row.id }),
  }));
  return (
    <CommandPalette
      isOpen={palette.isOpen}
      onClose={palette.close}
      text={palette.text}
      onText={palette.setText}
      found={found}
      foundTitle={palette.text.trim() === '' ? 'Last changed inquiries' : 'Inquiries'}
      commands={commandsFor(mayWork, onHelp)}
    />
  );
}

function commandsFor(mayWork: boolean, onHelp: () => void): readonly PaletteEntry[] {
  const newInquiry: PaletteEntry = {
    id: 'new-inquiry',
    label: 'New inquiry',
    icon: 'plus',
    act: requestNewInquiry,
  };
  return [
    ...(mayWork ? [newInquiry] : []),
    ...places.map(({ place, label, icon }): PaletteEntry => ({
      id: `go-${place.at}`,
      label: `Go to ${label.toLowerCase()}`,
      icon,
      act: () => go(place),
    })),
    { id: 'help', label: 'Keys and help', icon: 'question', keys: 'F1', act: onHelp },
    {
      id: 'lock',
      label: 'Lock the vault',
      icon: 'lock',
      keys: 'Ctrl L',
      act: () => void shell.lock(),
    },
  ];
}

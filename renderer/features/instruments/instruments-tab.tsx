import { useState, type ReactNode } from 'react';
import type { InstrumentList } from '../../../shared/domain/instruments/instrument-file';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { AddOwnDialog } from './add-own-dialog';
import { CompareDialog } from './compare-dialog';
import { GuideDialog } from './guide-dialog';
import { InstrumentTable } from './instrument-table';
import { OfferedNotice, UnusableNotice } from './notices';
import { useMayAdopt } from './use-may-adopt';
import './instruments.css';

type Open = 'nothing' | 'compare' | 'add' | 'guide';

/** The files of the law in force: what came with Amparo, and what the institution wrote itself. */
export function InstrumentsTab(): ReactNode {
  const list = useQuery('instrument.list', {}, 'keep');
  const [open, setOpen] = useState<Open>('nothing');
  const close = (): void => setOpen('nothing');
  return (
    <div className="page-scroll">
      <div className="page-column instruments">
        <QueryView query={list}>{(value) => <Lists list={value} onOpen={setOpen} />}</QueryView>
      </div>
      <CompareDialog isOpen={open === 'compare'} change={bundled} onClose={close} />
      <AddOwnDialog isOpen={open === 'add'} onClose={close} onGuide={() => setOpen('guide')} />
      <GuideDialog isOpen={open === 'guide'} onClose={close} />
    </div>
  );
}

const bundled = { kind: 'bundled', codes: null } as const;

interface Props {
  readonly list: InstrumentList;
  readonly onOpen: (open: Open) => void;
}

function Lists({ list, onOpen }: Props): ReactNode {
  const { rows, offered, unusable } = list;
  const own = rows.filter(({ origin }) => origin === 'institution');
  const mayAdopt = useMayAdopt();
  return (
    <>
      <UnusableNotice unusable={unusable} />
      <OfferedNotice offered={offered} onCompare={() => onOpen('compare')} />
      <Panel
        title="The institution’s own"
        note="National law, a guide for visits, standards of this institution. They stand beside the others and change none of them."
        actions={
          <span className="row">
            <Button icon="question" onPress={() => onOpen('guide')}>
              How to write one
            </Button>
            <Button icon="plus" onPress={() => onOpen('add')} isDisabled={!mayAdopt}>
              Add your own
            </Button>
          </span>
        }
      >
        {own.length === 0 ? (
          <p className="muted">None yet.</p>
        ) : (
          <InstrumentTable label="Instruments of the institution" rows={own} />
        )}
        {mayAdopt ? null : (
          <p className="muted">
            Administrators and commissioners decide which instruments are in force.
          </p>
        )}
      </Panel>
      <Panel
        title="From Amparo"
        note="The checklists of OHCHR Fact Sheet No. 36 and the list of sources, as this institution adopted them."
      >
        <InstrumentTable
          label="Instruments from Amparo"
          rows={rows.filter(({ origin }) => origin === 'bundled')}
        />
      </Panel>
    </>
  );
}

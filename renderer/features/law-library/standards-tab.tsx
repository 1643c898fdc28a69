import { useMemo, useState, type ReactNode } from 'react';
import type { LawLibrary } from '../../../shared/domain/law-library/library';
import { QueryView } from '../../components/query-view';
import { go, usePlace, type Place } from '../../lib/router';
import { useQuery } from '../../lib/use-query';
import { fittingStandards, narrowedInWords, noFilter } from './library-filter';
import { LibraryFilters } from './library-filters';
import { PrintedList } from './printed-list';
import { StandardDetail } from './standard-detail';
import { StandardsList } from './standards-list';

/** Every standard of the law: the list, and beside it the one that is read. */
export function StandardsTab(): ReactNode {
  const library = useQuery('law.library', {}, 'keep');
  return <QueryView query={library}>{(value) => <Standards library={value} />}</QueryView>;
}

function Standards({ library }: { readonly library: LawLibrary }) {
  const place = usePlace();
  const here = place.at === 'law-library' ? place : undefined;
  const openId = here?.standardId;
  const [filter, setFilter] = useState({ ...noFilter, section: here?.section ?? null });
  const [isPrinting, setPrinting] = useState(false);
  const rows = useMemo(() => fittingStandards(library, filter), [library, filter]);
  const open = (standardId: string): void => go({ ...here, at: 'law-library', standardId });
  const close = (): void => go(withoutStandard(here));
  return (
    <div className="standards">
      <LibraryFilters library={library} filter={filter} onChange={setFilter} />
      <div className="standards-halves">
        <StandardsList
          library={library}
          rows={rows}
          openId={openId}
          onOpen={open}
          onClear={() => setFilter(noFilter)}
          onPrint={() => setPrinting(true)}
        />
        {openId === undefined ? null : (
          <StandardDetail key={openId} standardId={openId} onClose={close} />
        )}
      </div>
      {isPrinting ? (
        <PrintedList
          library={library}
          rows={rows}
          narrowed={narrowedInWords(library, filter)}
          onPrinted={() => setPrinting(false)}
        />
      ) : null}
    </div>
  );
}

type LibraryPlace = Extract<Place, { readonly at: 'law-library' }>;

function withoutStandard(here: LibraryPlace | undefined): LibraryPlace {
  const { tab, section, fromChecklist } = here ?? {};
  return {
    at: 'law-library',
    ...(tab === undefined ? {} : { tab }),
    ...(section === undefined ? {} : { section }),
    ...(fromChecklist === undefined ? {} : { fromChecklist }),
  };
}

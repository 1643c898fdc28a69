import { useMemo, useState, type ReactNode } from 'react';
import type { LawLibrary } from '../../../shared/domain/law-library/library';
import { QueryView } from '../../components/query-view';
import { go, usePlace } from '../../lib/router';
import { useQuery } from '../../lib/use-query';
import { fittingStandards, noFilter } from './library-filter';
import { LibraryFilters } from './library-filters';
import { StandardDetail } from './standard-detail';
import { StandardsList } from './standards-list';

/** Every standard of the law: the list, and beside it the one that is read. */
export function StandardsTab(): ReactNode {
  const library = useQuery('law.library', {}, 'keep');
  return <QueryView query={library}>{(value) => <Standards library={value} />}</QueryView>;
}

function Standards({ library }: { readonly library: LawLibrary }) {
  const place = usePlace();
  const openId = place.at === 'law-library' ? place.standardId : undefined;
  const [filter, setFilter] = useState(noFilter);
  const rows = useMemo(() => fittingStandards(library, filter), [library, filter]);
  const open = (standardId?: string): void => {
    const kept = place.at === 'law-library' && place.fromChecklist === true;
    go({
      at: 'law-library',
      ...(kept ? { fromChecklist: true } : {}),
      ...(standardId === undefined ? {} : { standardId }),
    });
  };
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
        />
        {openId === undefined ? null : (
          <StandardDetail key={openId} standardId={openId} onClose={() => open()} />
        )}
      </div>
    </div>
  );
}

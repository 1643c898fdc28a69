import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AuditEntry, AuditHead } from '../../../shared/domain/audit-log/entry';
import type { Failure } from '../../../shared/errors';
import type { RowSource } from '../../components/row-source';
import { call, failureIn } from '../../lib/bridge';

const pageSize = 200;

interface AuditRows {
  readonly source: RowSource<AuditEntry>;
  readonly failure: Failure | undefined;
}

/** The entries up to `head`, newest first, fetched by pages as they come into sight. */
export function useAuditRows(head: AuditHead): AuditRows {
  const [pages, setPages] = useState<ReadonlyMap<number, readonly AuditEntry[]>>(new Map());
  const [failure, setFailure] = useState<Failure>();
  const asked = useRef(new Set<number>());
  const top = head.sequence;

  useEffect(() => {
    asked.current = new Set();
  }, [top]);
  const want = useCallback(
    (first: number, last: number) => {
      const lastPage = Math.floor(Math.max(first, last - 1) / pageSize);
      for (let page = Math.floor(first / pageSize); page <= lastPage; page += 1) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        const before = top - page * pageSize + 1;
        void call('audit.list', { inquiryId: null, before, limit: pageSize }).then((result) => {
          if (result.ok) setPages((known) => new Map(known).set(page, result.value));
          else setFailure(failureIn(result));
        });
      }
    },
    [top],
  );
  const source = useMemo(
    () => ({
      count: top,
      at: (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
      want,
    }),
    [top, pages, want],
  );
  return { source, failure };
}

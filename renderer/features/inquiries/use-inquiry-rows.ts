import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type {
  InquiryRow,
  InquirySort,
  InquiryStatus,
  InquiryType,
} from '../../../shared/domain/inquiries/inquiry';
import type { Failure } from '../../../shared/errors';
import type { RowSource } from '../../components/row-source';
import { call, failureIn } from '../../lib/bridge';
import { onChange } from '../../lib/changes';

const pageSize = 200;

export interface InquiryFilter {
  readonly search: string;
  readonly status: InquiryStatus | null;
  readonly type: InquiryType | null;
}

export interface InquiryOrder {
  readonly by: InquirySort;
  readonly descending: boolean;
}

interface Pages {
  readonly total: number;
  readonly closed: readonly string[];
  readonly rows: ReadonlyMap<number, readonly InquiryRow[]>;
}

export interface InquiryRows {
  /** Undefined until the first answer. */
  readonly source: RowSource<InquiryRow> | undefined;
  /** Reference numbers of the inquiries that are closed to this officer. */
  readonly closed: readonly string[];
  readonly failure: Failure | undefined;
  readonly refetch: () => void;
}

/**
 * The inquiries that fit a filter, in order, fetched by pages of 200 as they come into sight. While a new filter
 * is being answered the former rows stay; answers to an older filter are dropped.
 */
export function useInquiryRows(filter: InquiryFilter, order: InquiryOrder): InquiryRows {
  const { search, status, type } = filter;
  const { by: sort, descending } = order;
  const [pages, setPages] = useState<Pages>();
  const [failure, setFailure] = useState<Failure>();
  const generation = useRef(0);
  const asked = useRef(new Set<number>());
  const inSight = useRef({ first: 0, last: 0 });

  const fetchPage = useCallback(
    async (page: number, isFirst: boolean) => {
      const mine = generation.current;
      asked.current.add(page);
      const offset = page * pageSize;
      const result = await call('inquiry.list', {
        search,
        status,
        type,
        sort,
        descending,
        offset,
        limit: pageSize,
      });
      if (generation.current !== mine) return;
      setFailure(result.ok ? undefined : failureIn(result));
      if (!result.ok) return;
      const { rows, total, closed } = result.value;
      setPages((before) => ({
        total,
        closed,
        rows: new Map(isFirst ? [] : (before?.rows ?? [])).set(page, rows),
      }));
    },
    [search, status, type, sort, descending],
  );
  const refetch = useCallback(() => {
    generation.current += 1;
    asked.current = new Set();
    void fetchPage(Math.floor(inSight.current.first / pageSize), true);
  }, [fetchPage]);

  useEffect(() => {
    inSight.current = { first: 0, last: 0 };
    refetch();
    return () => {
      generation.current += 1;
    };
  }, [refetch]);
  useEffect(() => onChange(refetch), [refetch]);

  const want = useCallback(
    (first: number, last: number) => {
      inSight.current = { first, last };
      const lastPage = Math.floor(Math.max(first, last - 1) / pageSize);
      for (let page = Math.floor(first / pageSize); page <= lastPage; page += 1)
        if (!asked.current.has(page)) void fetchPage(page, false);
    },
    [fetchPage],
  );
  const source = useMemo(() => {
    if (pages === undefined) return undefined;
    const at = (index: number): InquiryRow | undefined =>
      pages.rows.get(Math.floor(index / pageSize))?.[index % pageSize];
    return { count: pages.total, at, want };
  }, [pages, want]);
  return { source, closed: pages?.closed ?? [], failure, refetch };
}

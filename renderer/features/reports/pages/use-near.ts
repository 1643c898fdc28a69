import { useEffect, useState, type RefObject } from 'react';

/** The pages that are in sight or within a page's height of it, counted from 0. */
export function useNear(frame: RefObject<HTMLElement | null>, pages: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([0]));
  useEffect(() => {
    const root = frame.current;
    if (root === null) return undefined;
    const seen = new IntersectionObserver(
      (entries) => {
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const page = Number((target as HTMLElement).dataset['page']); // only pages are observed
            if (isIntersecting) next.add(page);
            else next.delete(page);
          }
          return next;
        });
      },
      { root, rootMargin: '100% 0px' },
    );
    for (const page of root.querySelectorAll('[data-page]')) seen.observe(page);
    return () => seen.disconnect();
  }, [frame, pages]);
  return near;
}

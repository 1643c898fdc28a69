import { useEffect, useMemo, useRef } from 'react';
import { destinationOf } from '../../../../shared/domain/reports/destinations';
import type { ReportParagraph } from '../../../../shared/domain/reports/paragraphs';
import { useShortcut } from '../../../lib/shortcuts';
import { MarginMarks, type PlacedParagraph } from './margin-marks';
import type { Print } from './open-print';
import { PagesToolbar } from './pages-toolbar';
import { ParagraphBar } from './paragraph-bar';
import { PrintedPage } from './printed-page';
import { useNear } from './use-near';
import { useScale } from './use-scale';
import { useScrolling } from './use-scrolling';

/** Where the reader goes; each turn is a new going, also to the same paragraph. */
export interface Going {
  readonly id: string;
  readonly turn: number;
}

interface Props {
  readonly print: Print;
  readonly isOutdated: boolean;
  readonly language: string;
  readonly paragraphs: readonly ReportParagraph[];
  readonly findingIds: readonly string[];
  readonly going: Going | null;
  readonly onGo: (paragraphId: string) => void;
  readonly remarks: ReadonlyMap<string, number>;
  readonly canRemark: boolean;
  readonly onRemark: (paragraphId: string) => void;
  readonly onOpenRemarks: (paragraphId: string) => void;
  readonly onOpenFinding: (findingId: string) => void;
  readonly isAlone: boolean;
  readonly onAlone: (isAlone: boolean) => void;
}

/** The paragraphs that have a place in this print, in the order of the pages. */
function usePlaced({ print, paragraphs, findingIds }: Props): readonly PlacedParagraph[] {
  return useMemo(() => {
    const byName = new Map(
      paragraphs.map((paragraph) => [destinationOf(paragraph.id, findingIds), paragraph]),
    );
    return print.places.flatMap((place) => {
      const paragraph = byName.get(place.name);
      return paragraph === undefined ? [] : [{ ...paragraph, place }];
    });
  }, [print, paragraphs, findingIds]);
}

/** The report on its sheets, with what is said about it in the margin. */
export function PrintedReport(props: Props) {
  const { print, going, canRemark } = props;
  const frame = useRef<HTMLDivElement>(null);
  const scale = useScale(frame, print.sizes[0]?.width ?? 1);
  const near = useNear(frame, print.sizes.length);
  const scrolling = useScrolling(frame, print, scale.scale);
  const placed = usePlaced(props);
  const at = placed.findIndex(({ id }) => id === going?.id);
  const current = placed[at];

  const followed = useRef<number | null>(null);
  const name = current?.place.name;
  const turn = going?.turn ?? null;
  useEffect(() => {
    if (turn === null || turn === followed.current || name === undefined) return;
    followed.current = turn;
    scrolling.toPlace(name);
  }, [turn, name, scrolling]);

  /** The paragraph that is marked; before one is, the first in view. */
  const here = (): PlacedParagraph | undefined => {
    const seen = scrolling.placeNow();
    return current ?? placed.find(({ place }) => place.name === seen?.name) ?? placed[0];
  };
  const step = (by: number): void => {
    const next = current === undefined ? here() : placed[at + by];
    if (next !== undefined) props.onGo(next.id);
  };
  const remark = (): void => {
    const paragraph = here();
    if (paragraph !== undefined) props.onRemark(paragraph.id);
  };
  const findingId = findingOf(props.paragraphs, current?.id);
  const openFinding = (): void => {
    if (findingId !== null) props.onOpenFinding(findingId);
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  useShortcut('r', remark, canRemark);
  useShortcut('o', openFinding, findingId !== null);
  useShortcut('f', () => props.onAlone(!props.isAlone));

  return (
    <>
      <PagesToolbar
        print={print}
        scale={scale}
        scrolling={scrolling}
        isOutdated={props.isOutdated}
        isAlone={props.isAlone}
        onAlone={props.onAlone}
      />
      <div
        ref={frame}
        className="pages-frame"
        role="region"
        aria-label="Pages of the report"
        tabIndex={0}
        onKeyDown={(event) => {
          const act = keys(scale, scrolling)[event.key];
          if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          act();
        }}
      >
        <article
          className="sheets"
          aria-label="The report as it will be printed"
          lang={props.language}
        >
          {print.sizes.map((_, index) => (
            <PrintedPage
              key={index}
              print={print}
              index={index}
              scale={scale.scale}
              isNear={near.has(index)}
              current={current?.place.name ?? null}
              onPick={(picked) => {
                const paragraph = placed.find(({ place }) => place.name === picked);
                if (paragraph !== undefined) props.onGo(paragraph.id);
              }}
              margin={
                near.has(index) ? (
                  <MarginMarks
                    paragraphs={placed.filter(({ place }) => place.page === index)}
                    scale={scale.scale}
                    remarks={props.remarks}
                    canRemark={canRemark}
                    onOpen={props.onOpenRemarks}
                    onRemark={props.onRemark}
                  />
                ) : null
              }
            />
          ))}
        </article>
      </div>
      <ParagraphBar
        where={current?.where ?? null}
        canRemark={canRemark}
        canOpenFinding={findingId !== null}
        onRemark={remark}
        onOpenFinding={openFinding}
      />
    </>
  );
}

const findingOf = (paragraphs: readonly ReportParagraph[], id: string | undefined) =>
  paragraphs.find((paragraph) => paragraph.id === id)?.findingId ?? null;

/** Keys that are heard while the pages have the focus; those of scrolling are the browser's own. */
const keys = (
  { larger, smaller, fitWidth }: ReturnType<typeof useScale>,
  { page, toPage }: ReturnType<typeof useScrolling>,
): Readonly<Record<string, () => void>> => ({
  '+': larger,
  '=': larger,
  '-': smaller,
  '0': fitWidth,
  ArrowRight: () => toPage(page + 1),
  ArrowLeft: () => toPage(page - 1),
});

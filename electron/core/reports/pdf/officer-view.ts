import {
  annexTitle,
  type AnnexRow,
  type PrintedView,
} from '../../../../shared/domain/reports/report-model';
import { labels, printDate } from './labels';
import { heading, named, paragraphs, said, type Content } from './theme';

const recorded = ({ day, isOnEarlierResult }: PrintedView): string =>
  `${labels.recordedOn(printDate(day))}${isOnEarlierResult ? ` ${labels.onEarlierResult}` : ''}`;

/** Under a finding: that an officer holds another view, which, why and since when. */
export function officerView(
  view: PrintedView | null,
  nameOf: (paragraph: number) => string,
): Content[] {
  if (view === null) return [];
  return [
    said(labels.officerViewIntro, { style: 'small', margin: [0, 0, 0, 4] }),
    said(labels.officerHolds(view.outcomeLabel), { margin: [0, 0, 0, 4] }),
    ...named(paragraphs(view.reason), nameOf),
    said(recorded(view), { style: 'small' }),
  ];
}

/** Under the annex: every result of which an officer holds another view, with both and the reasons. */
export function annexViews(rows: readonly AnnexRow[]): Content[] {
  const disputed = rows.flatMap(({ officerView: view, ...row }) =>
    view === null ? [] : [{ ...row, view }],
  );
  if (disputed.length === 0) return [];
  return [
    heading(2, labels.annexViews, {
      style: 'h2',
      margin: [0, 18, 0, 6],
      lang: labels.language,
    }),
    ...disputed.map(({ standardId, title, subject, outcome, view }) => ({
      margin: [0, 0, 0, 10],
      stack: [
        heading(3, `${standardId} ${annexTitle({ title, subject })}`, {
          bold: true,
          margin: [0, 0, 0, 2],
        }),
        said(labels.checklistResult(outcome)),
        said(labels.officerHolds(view.outcomeLabel), { margin: [0, 0, 0, 4] }),
        ...paragraphs(view.reason),
        said(recorded(view), { style: 'small' }),
      ],
    })),
  ];
}

import {
  annexTitle,
  type AnnexRow,
  type PrintedView,
} from '../../../shared/domain/reports/report-model';

/** An officer's own view of a result, as it is printed beside the checklist's. */
export function PrintedOfficerView({ view }: { readonly view: PrintedView }) {
  return (
    <>
      <p>
        <strong>In the view of the officer: {view.outcomeLabel}.</strong>
      </p>
      <p>{view.reason}</p>
      <p className="page-note">
        Recorded on {view.day}.
        {view.isOnEarlierResult
          ? ' The view was recorded against an earlier result; the answers have changed since.'
          : ''}
      </p>
    </>
  );
}

/** Below the annex: every result of which an officer holds another view, with the reasons. */
export function AnnexViews({ rows }: { readonly rows: readonly AnnexRow[] }) {
  const disputed = rows.flatMap((row) =>
    row.officerView === null ? [] : [{ row, view: row.officerView }],
  );
  if (disputed.length === 0) return null;
  return (
    <>
      <h3>Results of which an officer holds another view</h3>
      {disputed.map(({ row, view }, index) => (
        <section key={`${row.standardId}-${index}`}>
          <p>
            {row.standardId} {annexTitle(row)}. Result of the checklist: {row.outcome}.
          </p>
          <PrintedOfficerView view={view} />
        </section>
      ))}
    </>
  );
}

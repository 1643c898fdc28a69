import {
  notExaminedBySubject,
  notExaminedIntro,
  notExaminedTitle,
} from '../../../shared/domain/reports/printed-words';
import type { NotExamined } from '../../../shared/domain/reports/report-model';

/** Below the annex: the standards of which the report says nothing. */
export function PrintedLeftOut({ rows }: { readonly rows: readonly NotExamined[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{notExaminedTitle}</h3>
      <p className="page-note">{notExaminedIntro}</p>
      {notExaminedBySubject(rows).map(({ subject, sentence }) => (
        <p key={subject}>
          {subject === '' ? null : <strong>{subject}: </strong>}
          {sentence}
        </p>
      ))}
    </>
  );
}

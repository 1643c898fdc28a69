import { remedyTitles } from '../../../shared/domain/remedies/remedy';
import { reparationLines, yardstick } from '../../../shared/domain/reports/printed-words';
import type { PrintedReparation } from '../../../shared/domain/reports/report-model';

/** Under a finding: per form of reparation what is recommended and what is there already. */
export function PrintedReparationParts({
  parts,
}: {
  readonly parts: readonly PrintedReparation[];
}) {
  if (parts.length === 0) return null;
  const drafts = yardstick(parts);
  return (
    <>
      <p>
        <strong>Reparation</strong>
      </p>
      <ul>
        {parts.map((part) => (
          <li key={part.form}>
            {remedyTitles[part.form]}: {reparationLines(part).join('; ')}
          </li>
        ))}
      </ul>
      {drafts === '' ? null : <p className="page-note">{drafts}</p>}
    </>
  );
}

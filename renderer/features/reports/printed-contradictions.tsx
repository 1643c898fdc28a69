import {
  contradictionLines,
  contradictionsIntro,
  contradictionsTitle,
} from '../../../shared/domain/reports/printed-words';
import type { PrintedContradiction } from '../../../shared/domain/reports/report-model';

/** Under the method: what contradicts itself in the answers and was left, with the reasons. */
export function PrintedContradictions({
  left,
}: {
  readonly left: readonly PrintedContradiction[];
}) {
  if (left.length === 0) return null;
  return (
    <>
      <h3>{contradictionsTitle}</h3>
      <p className="page-note">{contradictionsIntro}</p>
      {left.map((one, index) => {
        const { about, why } = contradictionLines(one);
        return (
          <p key={index}>
            <strong>{about}</strong>
            <br />
            {why}
          </p>
        );
      })}
    </>
  );
}

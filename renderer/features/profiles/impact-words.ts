import type { ResultChange } from '../../../shared/domain/assessments/result-change';
import type { FindingChange, ProfileImpact } from '../../../shared/domain/profiles/views';
import { counted } from '../inquiry/words';

/** How many results and findings read differently, in a sentence. */
export function summaryOf(impacts: readonly ProfileImpact[]): {
  readonly text: string;
  readonly reopened: number;
} {
  const results = impacts.reduce((sum, impact) => sum + impact.results.length, 0);
  const findings = impacts.flatMap((impact) => impact.findings);
  const reopened = findings.filter(({ status }) => status === 'accepted').length;
  if (impacts.length === 0)
    return { text: 'No result and no finding would read differently.', reopened };
  const text = `${counted(results, 'result')} and ${counted(findings.length, 'finding')} in ${counted(impacts.length, 'assessment')} would read differently.`;
  return { text, reopened };
}

/** A result before or after, as the results panel says it. */
export const sideInWords = (side: ResultChange['before']): string =>
  side === null ? 'Not part of the law' : `${side.label}. ${side.effectInWords}`;

export const conclusionOr = (text: string | null): string =>
  text ?? 'The result carries no finding.';

export function statusOf({ status, isEdited }: FindingChange): string {
  const now = status === 'accepted' ? 'accepted; goes back to proposed' : 'proposed';
  return isEdited ? `${now}; your own wording stays and is to be read again` : now;
}

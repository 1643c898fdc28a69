import type { DisputeView } from '../../../shared/domain/assessments/dispute';
import { resultWords } from './result-logic';

/** What became of the result that the officer disagreed with, and that both views are reported. */
export function disputeNote({ since, checklistThen }: DisputeView): string {
  const both = 'Both views are kept, and a report prints both.';
  if (since === 'result')
    return `This view was about an earlier result, “${resultWords[checklistThen]}”: the answers have changed since. Look whether it still stands. ${both}`;
  if (since === 'answers')
    return `Answers that this standard reads have changed since; the result is the same. ${both}`;
  return both;
}

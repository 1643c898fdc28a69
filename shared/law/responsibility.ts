import type { ProposedResponsibility } from '../domain/findings/finding';
import type { Responsibility } from '../domain/findings/responsibility';
import type { StandardResult } from './evaluate';
import type { Standard, StandardId } from './law';
import type { GivenAnswers } from './suggestions';

type Results = ReadonlyMap<StandardId, StandardResult>;

const named: Readonly<Record<string, Responsibility>> = {
  own_act_or_omission: 'own_act_or_omission',
  own_violation: 'own_act_or_omission',
  failure_of_prevention: 'failure_of_due_diligence',
  failure_of_response: 'failure_of_due_diligence',
  failure_to_prevent_or_respond: 'failure_of_due_diligence',
  both: 'both',
};

/** An officer's own answer that names the basis: RSP-Q05, or the gateway to the remedy, REM-Q01. */
function fromAnswers(given: GivenAnswers): ProposedResponsibility | null {
  for (const id of ['RSP-Q05', 'REM-Q01']) {
    const answer = given[id];
    const value = typeof answer === 'string' ? named[answer] : undefined;
    if (value !== undefined) return { value, because: `the answer to ${id} names it` };
  }
  return null;
}

function fromResults(results: Results): ProposedResponsibility | null {
  const isBreach = (id: StandardId): boolean => results.get(id)?.outcome === 'BREACH INDICATED';
  const own = isBreach('RSP-01');
  const failure = isBreach('RSP-02');
  if (own && failure) return { value: 'both', because: 'RSP-01 and RSP-02 come out as breaches' };
  if (own) return { value: 'own_act_or_omission', because: 'RSP-01 comes out as a breach' };
  if (failure)
    return { value: 'failure_of_due_diligence', because: 'RSP-02 comes out as a breach' };
  return null;
}

/**
 * The basis of responsibility (L9) where it is clear, and null where an officer must say it: from a
 * standard that asks for due diligence itself, from the answers that name it, or from RSP-01 and RSP-02.
 */
export function proposedResponsibility(
  standard: Standard,
  given: GivenAnswers,
  results: Results,
): ProposedResponsibility | null {
  if (standard.nature.startsWith('due diligence'))
    return {
      value: 'failure_of_due_diligence',
      because: 'the standard itself asks for due diligence',
    };
  return fromAnswers(given) ?? fromResults(results);
}

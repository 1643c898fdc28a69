import type { Outcome } from '../domain/assessments/assessment';
import type { Standard } from './law';

/**
 * What the expressions alone say (S4, S5), before rule L3. For an unsettled item the observation is
 * a finding of fact without any finding of breach.
 */
export interface RawResult {
  readonly outcome: Outcome;
  readonly observation: boolean;
}

const notApplicable: RawResult = { outcome: 'NOT APPLICABLE', observation: false };
const observed: RawResult = { outcome: 'NOT APPLICABLE', observation: true };
const insufficient: RawResult = { outcome: 'INSUFFICIENT INFORMATION', observation: false };
const testResults = {
  '1': { outcome: 'MET', observation: false },
  '0': { outcome: 'UNDETERMINED', observation: false },
  '-1': { outcome: 'NOT MET', observation: false },
} as const;
const standardResults = {
  '1': { outcome: 'BREACH INDICATED', observation: false },
  '0': insufficient,
  '-1': { outcome: 'COMPLIANT', observation: false },
} as const;
const unsettledResults = { '1': observed, '0': insufficient, '-1': notApplicable } as const;

/** Runs the two conditions of a standard on the slots of a file. Every file gives a result. */
export function rawResult(standard: Standard, slots: Int32Array): RawResult {
  const trigger = standard.trigger.run(slots);
  if (trigger === -1) return notApplicable;
  if (trigger === 0) return insufficient;
  const breach = standard.breach.run(slots);
  switch (standard.kind) {
    case 'test':
      return testResults[breach];
    case 'unsettled':
      return unsettledResults[breach];
    case 'standard':
      return standardResults[breach];
  }
}

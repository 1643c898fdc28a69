import type { ReactNode } from 'react';
import { Select } from '../../components/select';

/** How many shares there are, and how many of them open the vault together. */
export interface RecoveryPlan {
  readonly shares: number;
  readonly threshold: number;
}

interface Props {
  readonly plan: RecoveryPlan;
  readonly onChange: (plan: RecoveryPlan) => void;
}

const most = 16;

/** The two numbers, and in words what they mean. */
export function RecoveryPlanFields({ plan, onChange }: Props): ReactNode {
  const { shares, threshold } = plan;
  return (
    <>
      <div className="row recovery-row">
        <Select
          label="Shares to hand out"
          options={numbers(2, most)}
          value={String(shares)}
          onChange={(text) =>
            onChange({ shares: Number(text), threshold: Math.min(threshold, Number(text)) })
          }
        />
        <Select
          label="Needed together"
          options={numbers(2, shares)}
          value={String(threshold)}
          onChange={(text) => onChange({ shares, threshold: Number(text) })}
        />
      </div>
      <p>
        Any <strong>{threshold}</strong> of the <strong>{shares}</strong> holders can open the vault
        together. {lossInWords(shares - threshold)}
      </p>
    </>
  );
}

const numbers = (from: number, to: number): { value: string; label: string }[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => {
    const value = String(from + offset);
    return { value, label: value };
  });

/** How many shares may be lost before the vault can no longer be recovered. */
function lossInWords(spare: number): string {
  if (spare === 0) return 'If one of them is lost, the others are of no use.';
  return spare === 1 ? 'One share may be lost.' : `Up to ${spare} shares may be lost.`;
}

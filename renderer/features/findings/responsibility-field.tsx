import type { ProposedResponsibility } from '../../../shared/domain/findings/finding';
import {
  Responsibility,
  responsibilityWords,
} from '../../../shared/domain/findings/responsibility';
import { RadioGroup } from '../../components/radio-group';

interface Props {
  readonly value: Responsibility | null;
  readonly proposed: ProposedResponsibility | null;
  readonly isReadOnly: boolean;
  readonly onChange: (value: Responsibility) => void;
}

const options = Responsibility.options.map((value) => ({
  value,
  label: responsibilityWords[value],
}));

function hint(proposed: ProposedResponsibility | null): string {
  const say = 'Say what the State answers for; it is never the act of a private person itself.';
  return proposed === null
    ? `${say} The answers do not name it: it is for you to decide.`
    : `${say} Proposed: “${responsibilityWords[proposed.value]}”, because ${proposed.because}.`;
}

/** L9: which of the two gateways makes this a matter of the State's responsibility. */
export function ResponsibilityField({ value, proposed, isReadOnly, onChange }: Props) {
  return (
    <div data-field="responsibility">
      <RadioGroup
        label="Basis of responsibility"
        description={hint(proposed)}
        options={options}
        value={value}
        isDisabled={isReadOnly}
        onChange={onChange}
      />
    </div>
  );
}

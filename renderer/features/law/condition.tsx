import type { ConditionWords } from '../../../shared/domain/assessments/standard-card';

const needsWords = { all: 'all of these hold', any: 'at least one of these holds' } as const;

/** A condition as an outline: every line one question with the answer that fulfils it, or one fact. */
export function Condition({ condition }: { readonly condition: ConditionWords }) {
  switch (condition.kind) {
    case 'always':
      return <p className="condition">{condition.holds ? 'always' : 'never'}</p>;
    case 'fact':
      return (
        <p className="condition">
          {condition.holds ? '' : 'it is not so that: '}
          {condition.meaning}
        </p>
      );
    case 'question':
      return (
        <p className="condition">
          {condition.asks} <strong>{condition.answer}</strong>
        </p>
      );
    case 'group':
      return (
        <div className="condition">
          <p>{needsWords[condition.needs]}:</p>
          <ul>
            {condition.parts.map((part, index) => (
              // Parts have no identity of their own: their place is what they are.
              <li key={index}>
                <Condition condition={part} />
              </li>
            ))}
          </ul>
        </div>
      );
  }
}

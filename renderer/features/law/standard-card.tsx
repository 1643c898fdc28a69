import type { CardSource, StandardCard } from '../../../shared/domain/assessments/standard-card';
import { Condition } from './condition';
import './standard-card.css';

/** What the second condition of a standard shows, by its kind (S4, S5). */
const breachHeading = {
  standard: 'A breach is indicated when',
  test: 'The test is met when',
  unsettled: 'An observation is made when',
} as const;

/** How a standard is tested, in plain words: when it applies, what breaches it, on what it rests. */
export function StandardCardView({ card }: { readonly card: StandardCard }) {
  const { trigger, breach, kind, decisive, hedge, note, sources } = card;
  return (
    <div className="standard-card">
      <p className="muted">
        {card.id} · {card.nature}
        {card.absolute ? ' · absolute, no exception' : ''}
      </p>
      <p>Applies to: {card.appliesTo}.</p>
      {hedge === null ? null : <p className="standard-card-hedge">{hedge}</p>}
      <h4>It is looked at when</h4>
      <Condition condition={trigger} />
      <h4>{breachHeading[kind]}</h4>
      <Condition condition={breach} />
      <h4>What decides in practice</h4>
      <p>{decisive}</p>
      {note === null ? null : <p className="muted">{note}</p>}
      <h4>Sources, each with its weight</h4>
      <ul className="standard-card-sources">
        {sources.map((source) => (
          <Source key={`${source.label}-${source.weight}`} source={source} />
        ))}
        <li className="muted">OHCHR Fact Sheet No. 36, {card.reference}</li>
      </ul>
      {card.dutyBearers.length === 0 ? null : (
        <p className="muted">Addressed to: {card.dutyBearers.join(', ')}.</p>
      )}
    </div>
  );
}

function Source({ source: { label, weight, effect } }: { readonly source: CardSource }) {
  return (
    <li>
      {label} <span className="muted">{effect === null ? weight : `${weight}; ${effect}`}</span>
    </li>
  );
}

import { Effect } from './document';
import type { Law, Source, Standard } from './law';

/**
 * What binds the State examined at the date of the event: instrument code → true (bound), false or
 * absent (not bound); for a judgment `party` (the State was a party to that case). See profileOn.
 */
export type RatificationProfile = Readonly<Record<string, boolean | 'party'>>;

/** The legal side of an assessment. */
export interface EvaluationContext {
  readonly profile: RatificationProfile;
  /**
   * L5: the standards that the judgment records list as decided for this State and event, by `decidedKey`;
   * an identifier alone is one whose judgment the record does not name.
   */
  readonly decided: readonly string[];
  /** L8: all background mappings are confirmed, none, or those named by `mappingKey`. */
  readonly background: boolean | ReadonlySet<string>;
  /** Instrument code → day of entry into force for the State (partial date), where it is recorded. */
  readonly since?: Readonly<Record<string, string>>;
}

/** A source mapping: which instrument stands behind which standard. */
export const mappingKey = (standardId: string, instrument: string): string =>
  `${standardId}:${instrument}`;

/** A standard decided in that judgment: a judgment lends nothing to what another one decided. */
export const decidedKey = (judgment: string, standardId: string): string =>
  `${judgment}/${standardId}`;

export interface SourceEffect {
  readonly source: Source;
  readonly effect: Effect;
  /** False: a background mapping that the institution has not switched on; it counts for nothing. */
  readonly confirmed: boolean;
  /** Since when the source binds the State (partial date); absent where that is not recorded. */
  readonly since?: string;
}

export interface LegalEffect {
  readonly effect: Effect;
  readonly sources: readonly SourceEffect[];
}

const order = Effect.options;
/** The first five of L2: effects that an instrument outside soft law can give. */
const bindingRank = order.indexOf('DUTY TO CONSIDER');

/** Legal effect of a standard for a State and date (standards.md L1-L5, L7, L8). */
export function effectOf(law: Law, standard: Standard, context: EvaluationContext): LegalEffect {
  const sources = standard.sources.map((source): SourceEffect => {
    const effect = sourceEffect(law, standard, source, context);
    const confirmed = !source.background || isConfirmed(standard, source, context);
    const since = bindingOf.has(effect) ? context.since?.[source.instrument] : undefined;
    return { source, effect, confirmed, ...(since === undefined ? {} : { since }) };
  });
  const counted = sources.filter(({ confirmed }) => confirmed).map(({ effect }) => rank(effect));
  const strongest = Math.min(rank('DRAFT'), ...counted);
  if (isExclusive(law, standard) && strongest > bindingRank) {
    return { effect: 'BENCHMARK', sources };
  }
  const capped = standard.cap === null ? strongest : Math.max(strongest, rank(standard.cap));
  return { effect: order[capped] ?? 'DRAFT', sources };
}

const rank = (effect: Effect): number => order.indexOf(effect);

/** Effects that a treaty gives by itself, so that the day since when it binds can be said. */
const bindingOf: ReadonlySet<Effect> = new Set<Effect>([
  'BINDING',
  'BINDING-QUALIFIED',
  'DUTY TO CONSIDER',
]);

const isConfirmed = (
  { id }: Standard,
  { instrument }: Source,
  { background }: EvaluationContext,
): boolean =>
  typeof background === 'boolean' ? background : background.has(mappingKey(id, instrument));

/** L3: all sources that the fact sheet names are treaties or EU acts. Part A is never set aside. */
function isExclusive(law: Law, standard: Standard): boolean {
  if (standard.alwaysYardstick) return false;
  const named = standard.sources.filter(({ background }) => !background);
  return (
    named.length > 0 &&
    named.every(
      ({ weight, instrument }) =>
        ['T1', 'T2', 'T3', 'EU'].includes(weight) &&
        law.instruments.get(instrument)?.collective !== true,
    )
  );
}

function sourceEffect(
  law: Law,
  standard: Standard,
  source: Source,
  context: EvaluationContext,
): Effect {
  const instrument = law.instruments.get(source.instrument);
  const isBound = (code: string): boolean => Boolean(context.profile[code]);
  const interprets = (): boolean => (instrument?.interprets ?? []).some(isBound);
  if (instrument?.always_binding === true) return 'BINDING';
  if (instrument?.collective === true) return 'UNSOURCED';
  switch (source.weight) {
    case 'CU':
    case 'GP':
      return 'BINDING';
    case 'T1':
    case 'EU':
      return isBound(source.instrument) ? 'BINDING' : 'SOFT';
    case 'T2':
      return isBound(source.instrument) ? 'BINDING-QUALIFIED' : 'SOFT';
    case 'T3':
      return isBound(source.instrument) ? 'DUTY TO CONSIDER' : 'SOFT';
    case 'JD':
      if (isDecided(standard, source, context)) return 'RES JUDICATA';
      return interprets() ? 'INTERPRETED' : 'SOFT';
    case 'TB':
      return interprets() ? 'INTERPRETED' : 'SOFT';
    case 'SL':
    case 'EX':
      return 'SOFT';
    case 'DR':
      return 'DRAFT';
    case 'FS':
      return 'UNSOURCED';
  }
}

/** L5: party to the case, and this very standard among those that the judgment decided. */
const isDecided = (
  { id }: Standard,
  { instrument }: Source,
  { profile, decided }: EvaluationContext,
): boolean =>
  profile[instrument] === 'party' &&
  (decided.includes(id) || decided.includes(decidedKey(instrument, id)));

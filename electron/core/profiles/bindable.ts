import type { ProfileInstrument } from '../../../shared/domain/profiles/views';
import type { Law } from '../../../shared/law';
import type { InstrumentEntry } from '../../../shared/law/document';

/** Weights (L1) that can bind a State by what its profile says of the instrument. */
const bindingWeights: ReadonlySet<string> = new Set(['T1', 'T2', 'T3', 'EU']);

/** Custom binds whatever a profile says; what is named only as a group has no effect of its own. */
const isSettled = ({ always_binding, collective }: InstrumentEntry): boolean =>
  always_binding === true || collective === true;

/** Code → standards that cite it as binding, or cite a body or a judgment that interprets it. */
function standardsByInstrument({ standards, instruments }: Law): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (code: string, id: string) => {
    found.set(code, (found.get(code) ?? new Set()).add(id));
  };
  for (const { id, sources } of standards.values())
    for (const { instrument, weight } of sources) {
      const { judgment, interprets = [] } = instruments.get(instrument) ?? {};
      if (bindingWeights.has(weight) || judgment === true) add(instrument, id);
      for (const treaty of interprets) add(treaty, id);
    }
  return found;
}

/** The law in use stays the same object until another is adopted. */
const remembered = new WeakMap<Law, readonly ProfileInstrument[]>();

/** Treaties, acts of the European Union and judgments of the law in use, as it lists them. */
export function bindableInstruments(law: Law): readonly ProfileInstrument[] {
  const known = remembered.get(law);
  if (known !== undefined) return known;
  const found = listBindable(law);
  remembered.set(law, found);
  return found;
}

function listBindable(law: Law): ProfileInstrument[] {
  const cited = standardsByInstrument(law);
  return [...law.instruments]
    .filter(
      ([id, entry]) =>
        !isSettled(entry) && (cited.has(id) || /^(treaty|EU law)$/.test(entry.class)),
    )
    .map(([id, { short, full, judgment }]) => ({
      id,
      short,
      full,
      isJudgment: judgment === true,
      standards: cited.get(id)?.size ?? 0,
    }));
}

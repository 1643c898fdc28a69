import { sectionsOf, type FactSheet } from './coverage';
import type { Law } from './law';
import { reachOf } from './reach';

/** What is wrong between the instruments and the fact sheet, each with the place to mend. */
export type CoverageFault =
  /** Nothing works it out, and no reason says why. */
  | { readonly kind: 'uncovered'; readonly section: string }
  /** A reason says that it has none, and yet it has. */
  | { readonly kind: 'reason but covered'; readonly section: string; readonly standard: string }
  /** The part lists a standard or checklist that does not exist or names another section. */
  | { readonly kind: 'stale'; readonly section: string; readonly names: string }
  | { readonly kind: 'unsourced'; readonly standard: string }
  | { readonly kind: 'unknown instrument'; readonly standard: string; readonly instrument: string }
  | { readonly kind: 'unreachable'; readonly standard: string; readonly outcome: string };

/** Every fault of sections, sources and outcomes. Empty for the law that ships. */
export const coverageFaults = (law: Law, sheet: FactSheet): CoverageFault[] => [
  ...sectionFaults(law, sheet),
  ...staleFaults(law, sheet),
  ...sourceFaults(law),
  ...outcomeFaults(law),
];

function sectionFaults(law: Law, sheet: FactSheet): CoverageFault[] {
  const workedOut = new Map<string, string>();
  for (const standard of law.standards.values())
    for (const id of sectionsOf(sheet, standard)) workedOut.set(id, standard.id);
  return sheet.sections.flatMap((section) => {
    const parts = section.parts ?? [];
    const inParts = parts.some(({ id }) => workedOut.has(id));
    return [section, ...parts].flatMap(({ id, reason }): CoverageFault[] => {
      const standard = workedOut.get(id);
      if (standard !== undefined)
        return reason === undefined ? [] : [{ kind: 'reason but covered', section: id, standard }];
      const isExplained = reason !== undefined || (id === section.id && inParts);
      return isExplained ? [] : [{ kind: 'uncovered', section: id }];
    });
  });
}

function staleFaults(law: Law, sheet: FactSheet): CoverageFault[] {
  const codes = new Set(law.checklists.map(({ id }) => id));
  return sheet.sections.flatMap(({ parts = [] }) =>
    parts.flatMap(({ id, standards = [], checklists = [] }) => {
      const leads = (standard: string): boolean => {
        const found = law.standards.get(standard);
        return found !== undefined && sectionsOf(sheet, found).includes(id);
      };
      const stale = [
        ...standards.filter((one) => !leads(one)),
        ...checklists.filter((one) => !codes.has(one)),
      ];
      return stale.map((names): CoverageFault => ({ kind: 'stale', section: id, names }));
    }),
  );
}

function sourceFaults(law: Law): CoverageFault[] {
  return [...law.standards.values()].flatMap(({ id, sources }): CoverageFault[] => {
    if (sources.length === 0) return [{ kind: 'unsourced', standard: id }];
    return sources
      .filter(({ instrument }) => !law.instruments.has(instrument))
      .map(({ instrument }) => ({ kind: 'unknown instrument', standard: id, instrument }));
  });
}

function outcomeFaults(law: Law): CoverageFault[] {
  return [...law.standards.values()].flatMap((standard) =>
    reachOf(law, standard)
      .filter(({ answers }) => answers === null)
      .map(({ target }): CoverageFault => ({
        kind: 'unreachable',
        standard: standard.id,
        outcome: target.result.observation ? 'OBSERVATION' : target.result.outcome,
      })),
  );
}

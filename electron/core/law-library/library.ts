import type { LawLibrary, LibraryStandard } from '../../../shared/domain/law-library/library';
import {
  coverageOf,
  sectionsOf,
  type FactSheet,
  type Law,
  type Standard,
} from '../../../shared/law';

function lineOf(sheet: FactSheet, standard: Standard): LibraryStandard {
  const { id, title, checklist, kind, level, absolute, reference, sources, dutyBearers } = standard;
  return {
    id,
    title,
    checklist,
    kind,
    level,
    absolute,
    reference,
    sections: sectionsOf(sheet, standard),
    instruments: [...new Set(sources.map(({ instrument }) => instrument))],
    weights: [...new Set(sources.map(({ weight }) => weight))],
    dutyBearers,
  };
}

/** The compiled law as the library shows it: only what some standard names can be chosen. */
export function libraryOf(law: Law, sheet: FactSheet): LawLibrary {
  const standards = [...law.standards.values()].map((standard) => lineOf(sheet, standard));
  const cited = new Set(standards.flatMap(({ instruments }) => instruments));
  const addressed = new Set(standards.flatMap(({ dutyBearers }) => dutyBearers));
  return {
    checklists: law.checklists
      .filter((checklist) => checklist.standards.length > 0)
      .map(({ id, title }) => ({ id, title })),
    instruments: [...law.instruments]
      .filter(([id]) => cited.has(id))
      .map(([id, { short }]) => ({ id, title: short })),
    dutyBearers: [...addressed].toSorted((a, b) => a.localeCompare(b, 'en')),
    sections: coverageOf(law, sheet),
    outside: standards.filter(({ sections }) => sections.length === 0).map(({ id }) => id),
    standards,
  };
}

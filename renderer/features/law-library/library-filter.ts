import type { LawLibrary, LibraryStandard } from '../../../shared/domain/law-library/library';
import { weightInWords } from '../../../shared/law';
import type { Weight } from '../../../shared/law/document';

/** What narrows the list; null where it does not. */
export interface LibraryFilter {
  readonly search: string;
  readonly checklist: string | null;
  readonly section: string | null;
  readonly instrument: string | null;
  readonly dutyBearer: string | null;
  readonly weight: Weight | null;
  readonly level: 'case' | 'system' | null;
}

export const noFilter: LibraryFilter = {
  search: '',
  checklist: null,
  section: null,
  instrument: null,
  dutyBearer: null,
  weight: null,
  level: null,
};

export const isFiltered = ({ search, ...rest }: LibraryFilter): boolean =>
  search.trim() !== '' || Object.values(rest).some((value) => value !== null);

/** Lower case, without accents: "Médecin" is found by "medecin". */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** A standard stands in a section when it works out the section itself or one of its parts. */
function standsIn(library: LawLibrary, sections: readonly string[], wanted: string): boolean {
  return sections.some(
    (id) =>
      id === wanted || library.sections.find((section) => section.id === id)?.within === wanted,
  );
}

/** The standards that fit, in the order of the library. Each word of the search is in title or number. */
export function fittingStandards(library: LawLibrary, filter: LibraryFilter): LibraryStandard[] {
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  const { checklist, section, instrument, dutyBearer, weight, level } = filter;
  return library.standards.filter((standard) => {
    const text = folded(`${standard.id} ${standard.title}`);
    return (
      words.every((word) => text.includes(word)) &&
      (checklist === null || standard.checklist === checklist) &&
      (section === null || standsIn(library, standard.sections, section)) &&
      (instrument === null || standard.instruments.includes(instrument)) &&
      (dutyBearer === null || standard.dutyBearers.includes(dutyBearer)) &&
      (weight === null || standard.weights.includes(weight)) &&
      (level === null || standard.level === level || standard.level === 'both')
    );
  });
}

/** What narrows the list, one condition each, for the head of a printed list. */
export function narrowedInWords(library: LawLibrary, filter: LibraryFilter): string[] {
  const titleOf = (from: readonly { readonly id: string; readonly title: string }[], id: string) =>
    from.find((entry) => entry.id === id)?.title ?? id;
  const { search, checklist, section, instrument, dutyBearer, weight, level } = filter;
  return [
    search.trim() === '' ? '' : `with “${search.trim()}” in title or number`,
    checklist === null ? '' : `checklist ${titleOf(library.checklists, checklist)}`,
    section === null ? '' : `section ${titleOf(library.sections, section)}`,
    instrument === null ? '' : `citing ${titleOf(library.instruments, instrument)}`,
    dutyBearer === null ? '' : `addressed to ${dutyBearer}`,
    weight === null ? '' : `resting on ${weightInWords[weight]}`,
    level === null ? '' : level === 'case' ? 'in a case' : 'on law and policy',
  ].filter((words) => words !== '');
}

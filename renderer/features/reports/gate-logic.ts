import type { GateHit, GateKind, GateRelease } from '../../../shared/domain/reports/gate/hit';

const kindWords: Readonly<Record<GateKind, string>> = {
  name: 'The name',
  alias: 'An alias',
  document_number: 'A document number',
  contact: 'A contact',
  birth_date: 'The date of birth',
  complainant: 'The name of the complainant',
};

const otherWords: Readonly<Record<GateKind, string>> = {
  name: 'A name held in another inquiry',
  alias: 'A name held in another inquiry',
  document_number: 'A document number held in another inquiry',
  contact: 'A contact held in another inquiry',
  birth_date: 'A date of birth held in another inquiry',
  complainant: 'A name held in another inquiry',
};

const harmWords: Readonly<Record<GateKind, string>> = {
  name: 'A name in a report leads straight to the person.',
  alias: 'Those who exploited the person may know the alias.',
  document_number: 'A number identifies the person in every register.',
  contact: 'An address or number shows where the person can be found.',
  birth_date: 'With the facts of the case, a date of birth often suffices to identify somebody.',
  complainant: 'The complainant may be exposed to reprisals.',
};

const fixedWords: Readonly<Record<GateHit['release'], string | null>> = {
  possible: null,
  identifies: 'It cannot be released: it identifies the person by itself.',
  child:
    'It cannot be released: the person is a child or presumed to be one, and Amparo does not keep the two signatures and the best-interests note that this would need.',
};

/** Where a text can be mended. */
export type Fix =
  | { readonly place: 'report'; readonly field: string }
  | { readonly place: 'finding'; readonly findingId: string; readonly field: string }
  | { readonly place: 'timeline' | 'checklists' | 'overview' };

export interface GateLine {
  readonly what: string;
  readonly where: string;
  readonly why: string;
  /** Why no decision can let it stand; null when one can. */
  readonly noRelease: string | null;
  /** Null when it stands in a part that isn't written by hand. */
  readonly fix: Fix | null;
}

const reportFields = ['title', 'addressee', 'summary', 'methodAndLimits'];
const findingFields = ['facts', 'analysis', 'conclusion', 'recommendation', 'addressee'];
/** Long enough that a sentence has to be looked for. */
const longFields = [
  'summary',
  'methodAndLimits',
  'facts',
  'analysis',
  'conclusion',
  'officerView',
  'contradiction',
];

function fixOf({ findingId, field }: GateHit): Fix | null {
  if (field === 'event') return { place: 'timeline' };
  if (field === 'officerView') return { place: 'checklists' };
  if (field === 'contradiction') return { place: 'overview' };
  if (findingId === null) return reportFields.includes(field) ? { place: 'report', field } : null;
  return findingFields.includes(field) ? { place: 'finding', findingId, field } : null;
}

const whatOf = ({ scope, kind, pseudonym }: Pick<GateHit, 'scope' | 'kind' | 'pseudonym'>) => {
  if (scope === 'other') return otherWords[kind];
  return kind === 'complainant' ? kindWords[kind] : `${kindWords[kind]} of ${pseudonym}`;
};

/** What the privacy gate found, in words. The protected value itself is never shown. */
export const gateLine = (hit: GateHit): GateLine => ({
  what: whatOf(hit),
  where: longFields.includes(hit.field) ? `${hit.where}, sentence ${hit.sentence}` : hit.where,
  why: harmWords[hit.kind],
  noRelease: fixedWords[hit.release],
  fix: fixOf(hit),
});

/** What was released, in words; where the text no longer holds it, only of which kind it was. */
export const releaseLine = ({ scope, kind, pseudonym, where }: GateRelease) => ({
  what: scope === null ? kindWords[kind] : whatOf({ scope, kind, pseudonym }),
  where: where.length === 0 ? 'No longer in the report' : where.join('; '),
});

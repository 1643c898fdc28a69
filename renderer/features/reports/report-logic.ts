import type { Officer } from '../../../shared/domain/vault/officers';
import type { GateHit, Report } from '../../../shared/domain/reports/report';

export type ReportAction = 'edit' | 'submit' | 'return' | 'approve' | 'sign' | 'export';

export interface Chances {
  readonly can: readonly ReportAction[];
  /** Why the step that comes next isn't open to this officer; null when it is. */
  readonly waitsFor: string | null;
}

/** What this officer can do with the report now, and else whom it waits for. */
export function chancesFor(report: Report, officer: Officer): Chances {
  const works = officer.roles.includes('investigator');
  const signs = officer.roles.includes('commissioner');
  const isAuthor = report.authorName === officer.name;
  switch (report.status) {
    case 'draft':
      return works
        ? { can: ['edit', 'submit'], waitsFor: null }
        : { can: [], waitsFor: 'An investigator is writing this report.' };
    case 'submitted':
      if (!signs) return { can: [], waitsFor: 'A commissioner has to read and approve it.' };
      return isAuthor
        ? {
            can: ['return'],
            waitsFor: 'You wrote this report, so another commissioner has to approve it.',
          }
        : { can: ['approve', 'return'], waitsFor: null };
    case 'approved':
      return signs
        ? { can: ['sign', 'return'], waitsFor: null }
        : { can: [], waitsFor: 'A commissioner has to sign it.' };
    case 'signed':
      return { can: ['export'], waitsFor: null };
  }
}

const kindWords: Readonly<Record<GateHit['kind'], string>> = {
  name: 'The name',
  alias: 'An alias',
  document_number: 'A document number',
  contact: 'A contact',
  birth_date: 'The date of birth',
  complainant: 'The name of the complainant',
};

const harmWords: Readonly<Record<GateHit['kind'], string>> = {
  name: 'A name in a report leads straight to the person.',
  alias: 'Those who exploited the person may know the alias.',
  document_number: 'A number identifies the person in every register.',
  contact: 'An address or number shows where the person can be found.',
  birth_date: 'With the facts of the case, a date of birth often suffices to identify somebody.',
  complainant: 'The complainant may be exposed to reprisals.',
};

/** Where a text can be mended. */
export type Fix =
  | { readonly place: 'report'; readonly field: string }
  | { readonly place: 'finding'; readonly findingId: string; readonly field: string }
  | { readonly place: 'timeline' };

export interface GateLine {
  readonly what: string;
  readonly where: string;
  readonly why: string;
  /** Null when it stands in a part that isn't written by hand. */
  readonly fix: Fix | null;
}

const reportFields = ['title', 'addressee', 'summary', 'methodAndLimits'];
const findingFields = ['facts', 'analysis', 'conclusion', 'recommendation', 'addressee'];

function fixOf({ findingId, field }: GateHit): Fix | null {
  if (findingId === null) return reportFields.includes(field) ? { place: 'report', field } : null;
  if (field === 'event') return { place: 'timeline' };
  return findingFields.includes(field) ? { place: 'finding', findingId, field } : null;
}

/** What the privacy gate found, in words. The protected value itself is never shown. */
export const gateLine = (hit: GateHit): GateLine => ({
  what:
    hit.kind === 'complainant' ? kindWords[hit.kind] : `${kindWords[hit.kind]} of ${hit.pseudonym}`,
  where: hit.where,
  why: harmWords[hit.kind],
  fix: fixOf(hit),
});

/** A hash in groups of four, so that two people can compare it by reading aloud. */
export const grouped = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ');

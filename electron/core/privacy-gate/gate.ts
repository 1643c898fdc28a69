import type { InquiryId, LetterId, ReportId } from '../../../shared/domain/ids';
import { pseudonymOf } from '../../../shared/domain/people/pseudonym';
import type { FingerprintOf } from '../../../shared/domain/reports/gate/fingerprint';
import { releaseRule, type GateHit, type GateKind } from '../../../shared/domain/reports/gate/hit';
import { createMatcher, type Match } from '../../../shared/domain/reports/gate/match';
import { textsOf, type PlacedText } from '../../../shared/domain/reports/gate/model-texts';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import type { Context } from '../context';
import { childrenOf } from './children';
import { complainantFingerprints, complainantOwner } from './complainants';
import { allFingerprints, gateFingerprint } from './fingerprints';

/** What a report prints, and which findings it is made of. */
export interface ReportContent {
  readonly model: ReportModel;
  readonly findingIds: readonly string[];
}

/** A report, or a letter. */
interface Searched {
  readonly id: ReportId | LetterId;
  readonly inquiryId: InquiryId;
}

interface Placed extends Match {
  readonly place: PlacedText;
}

function search(
  { db }: Context,
  inquiryId: InquiryId,
  places: readonly PlacedText[],
  fingerprintOf: FingerprintOf,
): Placed[] {
  const matches = createMatcher(
    [...allFingerprints(db, inquiryId), ...complainantFingerprints(db, inquiryId, fingerprintOf)],
    fingerprintOf,
  );
  return places.flatMap((place) =>
    matches(place.text)
      .filter(({ isSingleWord }) => !place.isFixed || !isSingleWord)
      .map((match) => ({ ...match, place })),
  );
}

/** Of another inquiry not even the kind of name is told: no alias, no complainant. */
const toldKind = ({ isOwn, kind }: Match): GateKind =>
  isOwn || (kind !== 'alias' && kind !== 'complainant') ? kind : 'name';

/** The same for the same value of the same owner in the same report, else without meaning. */
function idOf(match: Match, id: Searched['id'], fingerprintOf: FingerprintOf): string {
  const owner = match.isOwn ? match.owner : '';
  return fingerprintOf(JSON.stringify([id, owner, toldKind(match), ...match.value]));
}

function pseudonyms({ db }: Context, inquiryId: InquiryId): (owner: string) => string {
  const rows = db
    .prepare<[string], { id: string; number: number }>(
      'SELECT id, number FROM persons WHERE inquiry_id = ?',
    )
    .all(inquiryId);
  const known = new Map(rows.map(({ id, number }) => [id, pseudonymOf(number)]));
  return (owner) => known.get(owner) ?? complainantOwner;
}

/** A value found, with the fingerprints that make it up. */
export interface FoundValue {
  readonly hit: GateHit;
  readonly value: readonly string[];
}

/**
 * Searches every text of a report for what the vault protects: names, aliases, numbers, contacts,
 * birth dates, complainants, of this inquiry and of every other. Works for every officer: no identity
 * is opened, and no value is in what it gives (standards.md EXP-01, EXP-06, EXP-09).
 */
export const searchReport = (
  context: Context,
  report: Searched,
  { model, findingIds }: ReportContent,
): FoundValue[] => searchTexts(context, report, textsOf(model, findingIds));

/** The same for the texts of anything that is to leave the vault. */
export function searchTexts(
  context: Context,
  searched: Searched,
  places: readonly PlacedText[],
): FoundValue[] {
  const fingerprintOf = gateFingerprint(context);
  const placed = search(context, searched.inquiryId, places, fingerprintOf);
  const children = placed.some(({ isOwn }) => isOwn)
    ? childrenOf(context, searched.inquiryId)
    : new Set<string>();
  const pseudonym = pseudonyms(context, searched.inquiryId);
  const found = new Map<string, FoundValue>();
  for (const match of placed) {
    const { owner, isOwn, value, sentence, place } = match;
    const scope = isOwn ? ('inquiry' as const) : ('other' as const);
    const hit = {
      id: idOf(match, searched.id, fingerprintOf),
      scope,
      pseudonym: isOwn ? pseudonym(owner) : '',
      kind: toldKind(match),
      where: place.where,
      sentence,
      findingId: place.findingId,
      field: place.field,
    };
    const release = releaseRule(hit, children.has(owner));
    const key = `${hit.id}\n${hit.where}`;
    if (!found.has(key)) found.set(key, { hit: { ...hit, release }, value });
  }
  return [...found.values()];
}

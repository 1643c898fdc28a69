import { authorityOf } from '../../../shared/domain/assessments/subject';
import type { AuthorityId, FindingId, InquiryId } from '../../../shared/domain/ids';
import type { Authority } from '../../../shared/domain/inquiries/inquiry';
import { pseudonymOf } from '../../../shared/domain/people/pseudonym';
import type { ReprisalGround, RoundParty } from '../../../shared/domain/replies/round';
import { complainantInPrint } from '../../../shared/domain/replies/words';
import { fold } from '../../../shared/domain/search/fold';
import { AppError } from '../../../shared/errors';
import { assessmentsOf, requireAssessment } from '../assessments/assessment-store';
import { evaluateAssessment } from '../assessments/evaluation';
import type { Context } from '../context';
import { requireFinding } from '../findings/finding-store';
import { authoritiesOf } from '../inquiries/queries';
import type { ReportContent } from '../privacy-gate/gate';
import type { ReadableDb } from '../store';

interface OfInquiry {
  readonly inquiryId: InquiryId;
  readonly party: RoundParty;
}

/** @throws AppError NOT_FOUND */
function requireAuthority(db: ReadableDb, inquiryId: InquiryId, id: AuthorityId): Authority {
  const authority = authoritiesOf(db, inquiryId).find((one) => one.id === id);
  if (authority === undefined) throw new AppError('NOT_FOUND');
  return authority;
}

/** @throws AppError NOT_FOUND when the person is of another inquiry */
function pseudonymIn(db: ReadableDb, inquiryId: InquiryId, personId: string): string {
  const row = db
    .prepare<[string, string], { number: number }>(
      'SELECT number FROM persons WHERE id = ? AND inquiry_id = ?',
    )
    .get(personId, inquiryId);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return pseudonymOf(row.number);
}

/** What the party is called in print. A complainant is never named. @throws AppError NOT_FOUND */
export const partyName = (db: ReadableDb, { inquiryId, party }: OfInquiry): string =>
  party.kind === 'authority'
    ? requireAuthority(db, inquiryId, party.authorityId).name
    : complainantInPrint;

/** What officers see: of a complainant also whose findings are sent. @throws AppError NOT_FOUND */
export const shownName = (db: ReadableDb, round: OfInquiry): string =>
  round.party.kind === 'authority'
    ? partyName(db, round)
    : `${complainantInPrint}, on ${pseudonymIn(db, round.inquiryId, round.party.personId)}`;

/** The State whose holidays count; of a complainant, that of the first respondent authority. */
export function stateOf(db: ReadableDb, { inquiryId, party }: OfInquiry): string {
  const authorities = authoritiesOf(db, inquiryId);
  const found =
    party.kind === 'authority'
      ? authorities.find(({ id }) => id === party.authorityId)
      : authorities[0];
  return found?.state ?? '';
}

/** Whose conduct the finding measures; null of a State's system. */
const measured = (db: ReadableDb, findingId: string): AuthorityId | null =>
  authorityOf(
    requireAssessment(db, requireFinding(db, findingId as FindingId).assessmentId).subject,
  );

/**
 * The findings of a report that concern the party: of an authority, those that measure its conduct or
 * are addressed to it; of a complainant, those on the person.
 */
export function ownFindings(
  db: ReadableDb,
  { inquiryId, party }: OfInquiry,
  { model, findingIds }: ReportContent,
): Set<string> {
  const concerns =
    party.kind === 'authority'
      ? ofAuthority(db, requireAuthority(db, inquiryId, party.authorityId))
      : ofPerson(pseudonymIn(db, inquiryId, party.personId));
  return new Set(
    findingIds.filter((id, index) => {
      const finding = model.findings[index];
      return finding !== undefined && concerns(finding, id);
    }),
  );
}

type Concerns = (finding: ReportContent['model']['findings'][number], id: string) => boolean;

const ofAuthority =
  (db: ReadableDb, { id, name }: Authority): Concerns =>
  (finding, findingId) =>
    fold(finding.addressee) === fold(name) || measured(db, findingId) === id;

const ofPerson =
  (pseudonym: string): Concerns =>
  ({ personPseudonym }) =>
    personPseudonym === pseudonym;

/** Respondent authorities besides the party that a text names. */
export function othersNamed(
  db: ReadableDb,
  { inquiryId, party }: OfInquiry,
): (text: string) => string[] {
  const others = authoritiesOf(db, inquiryId)
    .filter(({ id }) => party.kind !== 'authority' || id !== party.authorityId)
    .map(({ name }) => ({ name, folded: fold(name) }));
  return (text) => {
    const folded = fold(text);
    return others.filter((one) => folded.includes(one.folded)).map(({ name }) => name);
  };
}

/** Involvement of officials that somebody alleges or that was shown, in the cases of the authority. */
function isStaffAlleged(context: Context, inquiryId: InquiryId, id: AuthorityId): boolean {
  return assessmentsOf(context.db, inquiryId)
    .filter(({ subject }) => authorityOf(subject) === id)
    .some((record) => {
      const value = evaluateAssessment(context, record).answers.get('PRE-Q19')?.value;
      return Array.isArray(value) && value.some((one) => one !== 'none');
    });
}

/** What asks for a separate decision on reprisals before the body is sent anything (EXP-12). */
export function reprisalGrounds(
  context: Context,
  { inquiryId, party }: OfInquiry,
): ReprisalGround[] {
  if (party.kind !== 'authority') return [];
  const { kind, stateRole } = requireAuthority(context.db, inquiryId, party.authorityId);
  const isAlleged = isStaffAlleged(context, inquiryId, party.authorityId);
  return [
    ...(stateRole === 'origin' ? (['state_of_origin'] as const) : []),
    ...(kind === 'consular_authority' ? (['consular'] as const) : []),
    ...(isAlleged ? (['staff_alleged'] as const) : []),
  ];
}

import type { InquiryId } from '../../../shared/domain/ids';
import { createMatcher, fingerprintNeedle } from '../../../shared/domain/reports/gate/match';
import { textsOf } from '../../../shared/domain/reports/gate/model-texts';
import { complainantNeedles } from '../../../shared/domain/reports/gate/needles';
import type { GateHit } from '../../../shared/domain/reports/report';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import type { Context } from '../context';
import { requireInquiry } from '../inquiries/detail';
import { fingerprintsOf, gateFingerprint } from './fingerprints';

/** Stands in for the pseudonym, which a complainant has none of. */
const complainant = 'Complainant';

/**
 * Searches every text of a report for what the inquiry protects: names, aliases, numbers, contacts,
 * birth dates, the complainant. Works for every officer: no identity is opened, and no value is in
 * what it gives (standards.md EXP-01, EXP-06).
 */
export function searchReport(
  context: Context,
  inquiryId: InquiryId,
  model: ReportModel,
  findingIds: readonly string[],
): GateHit[] {
  // Without a key no identity was ever saved; the complainant is still looked for, in the clear.
  const fingerprintOf = gateFingerprint(context) ?? ((text: string) => text);
  const inquiry = requireInquiry(context.db, inquiryId);
  const matches = createMatcher(
    [
      ...fingerprintsOf(context.db, inquiryId),
      ...complainantNeedles(inquiry.complainant).map((needle) =>
        fingerprintNeedle(needle, complainant, fingerprintOf),
      ),
    ],
    fingerprintOf,
  );
  return textsOf(model, findingIds).flatMap(({ text, where, findingId, field, isFixed }) =>
    matches(text)
      .filter(({ isSingleWord }) => !isFixed || !isSingleWord)
      .map(({ owner, kind }) => ({ pseudonym: owner, kind, where, findingId, field })),
  );
}

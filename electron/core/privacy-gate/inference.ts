import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json';
import type { InquiryId, ReportId } from '../../../shared/domain/ids';
import {
  paragraphsOfReport,
  type ReportParagraph,
} from '../../../shared/domain/reports/paragraphs';
import { createClues, healthIn } from '../../../shared/domain/reports/redaction/clues-in';
import {
  combinationsIn,
  type Combination,
} from '../../../shared/domain/reports/redaction/combinations';
import type {
  ShownCombination,
  ToRead,
} from '../../../shared/domain/reports/redaction/redaction-view';
import type { Redaction } from '../../../shared/domain/reports/redaction/register';
import { isOpen } from '../../../shared/domain/reports/redaction/redaction-view';
import type { ReportStatus } from '../../../shared/domain/reports/report';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ReportContent } from './gate';
import { keptOf } from './kept-store';
import { redactionFacts } from './redaction-facts';

interface Rendered extends ReportContent {
  readonly redaction: Redaction | null;
}

interface OfReport {
  readonly id: ReportId;
  readonly inquiryId: InquiryId;
  readonly status: ReportStatus;
}

/** Paragraphs that tell of a case: not the titles of standards, nor what Amparo says of the law. */
function told({ model, findingIds, redaction }: Rendered): ReportParagraph[] {
  const own = redaction?.ownParagraphs ?? model.methodAndLimits.length;
  const isLaw = new Set(Array.from({ length: own }, (_, index) => `method:${String(index + 1)}`));
  return paragraphsOfReport(model, findingIds).filter(
    ({ id, findingId, field }) => !isLaw.has(id) && !(findingId !== null && field === 'title'),
  );
}

/** The same for the same words in the same place of a report. */
const idOf = (reportId: ReportId, { placeId, text, clues }: Combination): string =>
  createHash('sha256')
    .update(canonicalJson([reportId, placeId, text, [...clues].toSorted()]))
    .digest('hex');

/**
 * Where clues stand together in what leaves, with what was decided; nothing in an internal report. Once
 * a report is approved, only decisions that the commissioner confirmed count.
 */
export function combinationsOf(
  context: Pick<Context, 'db'>,
  report: OfReport,
  content: Rendered,
): ShownCombination[] {
  const profile = content.redaction?.profile ?? content.model.audience;
  if (profile === 'internal') return [];

  const { findings } = content.model;
  const events = new Map(
    content.findingIds.map((id, index) => [id, findings[index]?.eventLabel ?? '']),
  );
  const isOfChild = profile === 'child';
  const kept = keptOf(context.db, report.id);
  const cluesIn = createClues(redactionFacts(context, report.inquiryId));
  return combinationsIn(told(content), events, cluesIn, isOfChild).map((combination) => {
    const { placeId, where, findingId, field, clues } = combination;
    const id = idOf(report.id, combination);
    const decision = kept.get(id);
    const counts =
      decision !== undefined && (report.status !== 'approved' || decision.confirmedByName !== null);
    return {
      ...{ id, placeId, where, findingId, field, clues, isForbidden: isOfChild },
      kept: counts
        ? {
            id: decision.id,
            reason: decision.reason,
            officerName: decision.officerName,
            at: decision.at,
            confirmedByName: decision.confirmedByName,
          }
        : null,
    };
  });
}

/**
 * `leaves`: which of them leave; without it all. @throws AppError REPORT_COMBINATIONS_OPEN where clues
 * stand together that nobody answered for
 */
export function checkCombinations(
  context: Pick<Context, 'db'>,
  report: OfReport,
  content: Rendered,
  leaves: (one: ShownCombination) => boolean = () => true,
): void {
  const open = combinationsOf(context, report, content).filter((one) => isOpen(one) && leaves(one));
  if (open.length > 0) throw new AppError('REPORT_COMBINATIONS_OPEN', { count: open.length });
}

/** Paragraphs that seem to speak of health or intimate life (EXP-08); a person has to read each. */
export const paragraphsToRead = (content: Rendered): ToRead[] =>
  content.redaction?.profile === 'internal'
    ? []
    : told(content).flatMap(({ where, findingId, field, text }) => {
        const kinds = healthIn(text);
        return kinds.length === 0 ? [] : [{ where, findingId, field: field ?? 'summary', kinds }];
      });

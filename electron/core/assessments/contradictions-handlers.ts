import type { Parsed } from '../../../shared/api';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { requireInquiry } from '../inquiries/detail';
import { touchInquiry } from '../inquiries/search-index';
import { contradictionsOfInquiry, requireContradiction } from './contradictions';
import { keepReason, reasonsIn, type FoundContradiction } from './contradictions-reasons';

/** Keeps it and logs which rule it was; the reason stays out of the log: it may speak of the case. */
function keep(
  context: Context,
  { inquiryId, contradiction }: Parsed<'contradiction.takeBack'>,
  found: FoundContradiction,
  reason: string | null,
): null {
  keepReason(context, inquiryId, found, reason);
  touchInquiry(context.db, inquiryId, context.now());
  context.audit({ inquiryId, subject: inquiryId, details: { rule: contradiction.code } });
  return null;
}

function takeBack(context: Context, input: Parsed<'contradiction.takeBack'>): null {
  const { inquiryId } = input;
  const found = requireContradiction(context, inquiryId, input.contradiction);
  if (reasonsIn(context.db, inquiryId)(found.files, found.contradiction) === null)
    throw new AppError('CONTRADICTION_NO_REASON');
  return keep(context, input, found, null);
}

export const contradictionHandlers = {
  'contradiction.list': (context, { inquiryId }) => {
    requireInquiry(context.db, inquiryId);
    return contradictionsOfInquiry(context, inquiryId);
  },
  'contradiction.leave': (context, input) => {
    const found = requireContradiction(context, input.inquiryId, input.contradiction);
    return keep(context, input, found, input.reason);
  },
  'contradiction.takeBack': takeBack,
} satisfies Handlers<'contradiction.list' | 'contradiction.leave' | 'contradiction.takeBack'>;

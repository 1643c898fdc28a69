import { certificationOf } from './certification';
import type { Trust } from './cms/chain';
import { LaterChanges } from './later/later-changes';
import type { PdfFile } from './pdf/document';
import type { FormField } from './pdf/form-fields';
import { PdfRef, PdfSyntaxError } from './pdf/objects';
import type { ProblemCode } from './problems';
import type { Revision } from './revisions';
import type { SignatureInPlace } from './signature-field';
import { checkTimeStamps, provenAfter, type CheckedStamp } from './time-stamps';
import { failedField, placeField, verifySignature, type FieldResult } from './verify-field';

export interface CheckedFields {
  readonly results: readonly FieldResult[];
  readonly stamps: readonly CheckedStamp[];
  /** Of the document as a whole. */
  readonly problems: readonly ProblemCode[];
  readonly hasOnlyStamps: boolean;
}

export const nothingChecked: CheckedFields = {
  results: [],
  stamps: [],
  problems: [],
  hasOnlyStamps: false,
};

interface Placed {
  readonly field: FormField;
  readonly place: SignatureInPlace;
  readonly revision: number;
}

const valueNumber = ({ field }: Placed): number | null => {
  const value = field.dict.get('V');
  return value instanceof PdfRef ? value.number : null;
};

/** The certification is the first signature, there is one at most, and the catalogue names it. */
function certificationProblems(file: PdfFile, placed: readonly Placed[]): ProblemCode[] {
  const certifying = placed.filter(({ place }) => place.certifies !== null);
  const first = Math.min(...placed.map(({ revision }) => revision));
  try {
    const named = certificationOf(file.current);
    const [one, ...more] = certifying;
    const isSound =
      one === undefined
        ? named === null
        : more.length === 0 && named === valueNumber(one) && one.revision === first;
    return isSound ? [] : ['CERTIFICATION_MALFORMED'];
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    return ['CERTIFICATION_MALFORMED'];
  }
}

/** Checks all filled signature fields: the time-stamps first, because they date the signatures. */
export async function checkFields(
  file: PdfFile,
  revisions: readonly Revision[],
  fields: readonly FormField[],
  trust: Trust,
): Promise<CheckedFields> {
  const later = new LaterChanges(revisions, file.budget);
  const places = fields.map((field) => ({ field, place: placeField(file, revisions, field) }));
  const placed: Placed[] = [];
  for (const { field, place } of places) {
    if (typeof place === 'string' || place.revision === null) continue;
    placed.push({ field, place, revision: place.revision });
  }
  const stamps = await checkTimeStamps(
    placed
      .filter(({ place }) => place.isTimeStamp)
      .map(({ field, place, revision }) => ({ field: field.name, place, revision })),
    trust,
  );
  const results: FieldResult[] = [];
  for (const { field, place } of places) {
    if (typeof place === 'string') results.push(failedField(field, place));
    else if (!place.isTimeStamp && place.revision !== null) {
      const additions = await later.after(place.revision);
      const proven = provenAfter(stamps, place.revision);
      results.push(await verifySignature(field, place, additions, trust, proven));
    }
  }
  const hasOnlyStamps = results.length === 0 && stamps.length > 0;
  const problems = placed.length === 0 ? [] : certificationProblems(file, placed);
  return { results, stamps, problems, hasOnlyStamps };
}

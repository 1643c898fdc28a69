import { bondsOn, fits, mappingKey, type Law, type Standard } from '../../../shared/law';
import { checklistsWorkedOn, type Evaluation } from '../assessments/evaluation';
import type { Context } from '../context';
import { confirmations } from '../profiles/confirmation-store';
import { lawOf, recordedLaw } from '../profiles/recorded-law';
import type { ConfirmedBasis, CountedInstrument, LegalBasis } from './method-text';

/** Every standard that the report speaks of. */
function standardsOf(context: Context, evaluations: readonly Evaluation[]): Standard[] {
  const ofOne = (evaluation: Evaluation): Standard[] => {
    const worked = new Set(checklistsWorkedOn(context, evaluation));
    const { kind } = evaluation.record.subject;
    return [...context.law.standards.values()].filter(
      (standard) => worked.has(standard.checklist) && fits(standard, kind),
    );
  };
  return [...new Set(evaluations.flatMap(ofOne))];
}

/** Codes that standards cite, and the treaties that those interpret. */
function citedCodes(law: Law, standards: readonly Standard[]): ReadonlySet<string> {
  const codes = standards.flatMap(({ sources }) => sources.map(({ instrument }) => instrument));
  return new Set(codes.flatMap((code) => [code, ...(law.instruments.get(code)?.interprets ?? [])]));
}

function countedFor(
  { db, law }: Context,
  { record, day }: Evaluation,
  cited: ReadonlySet<string>,
): CountedInstrument[] {
  const { recorded } = recordedLaw(db, lawOf(record.inquiryId, record.subject));
  const sources = new Map(recorded.treaties.map(({ instrument, source }) => [instrument, source]));
  return [...bondsOn(recorded, day)]
    .filter(([code, { isBound }]) => isBound !== false && cited.has(code))
    .map(([code, { since }]) => ({
      short: law.instruments.get(code)?.short ?? code,
      since,
      source: sources.get(code) ?? '',
    }));
}

const unique = <T>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values(),
];

/** Confirmations in force that cover a background mapping of one of the standards. */
function confirmedFor(
  { db }: Context,
  standards: readonly Standard[],
  reference: string,
): ConfirmedBasis[] {
  const mappings = new Set(
    standards.flatMap(({ id, sources }) =>
      sources
        .filter(({ background }) => background)
        .map(({ instrument }) => mappingKey(id, instrument)),
    ),
  );
  const inForce = confirmations(db).filter(
    ({ onlyFor, revoked, mappings: covered }) =>
      revoked === null &&
      (onlyFor === reference ||
        covered.some(({ standardId, instrument }) =>
          mappings.has(mappingKey(standardId, instrument)),
        )),
  );
  return unique(inForce.map(({ lawyer, confirmedOn }) => ({ lawyer, on: confirmedOn })));
}

/** What a report measures and where the law for it comes from: profiles with their sources, and confirmed mappings. */
export function legalBasis(
  context: Context,
  evaluations: readonly Evaluation[],
  reference: string,
): LegalBasis {
  const standards = standardsOf(context, evaluations);
  const cited = citedCodes(context.law, standards);
  const states = [...new Set(evaluations.map(({ record }) => record.subject.state))].toSorted();
  return {
    kind: evaluations[0]?.record.subject.kind ?? null, // all of a report are of one kind
    states: states.map((state) => ({
      state,
      counted: unique(
        evaluations
          .filter(({ record }) => record.subject.state === state)
          .flatMap((evaluation) => countedFor(context, evaluation, cited)),
      ),
    })),
    confirmed: confirmedFor(context, standards, reference),
  };
}

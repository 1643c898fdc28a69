import { setImmediate } from 'node:timers/promises';
import { subjectInWords } from '../../../shared/domain/assessments/subject';
import type { ResultChange, ResultState } from '../../../shared/domain/assessments/result-change';
import {
  assessmentsShown,
  type AssessmentChanges,
  type LawComparison,
} from '../../../shared/domain/instruments/comparison';
import type { AssessmentId } from '../../../shared/domain/ids';
import { fits, lawDiff, resultChanges, type Law } from '../../../shared/law';
import { requireAssessment } from '../assessments/assessment-store';
import { checklistsWorkedOn, evaluateAssessment, type Evaluation } from '../assessments/evaluation';
import type { Context } from '../context';
import { compileSet, setHash } from './compile-set';
import type { InstrumentText } from './instrument-text';

/** The files in force, with those of a change in place of the ones of the same codes. */
export function withFiles(
  inForce: readonly InstrumentText[],
  files: readonly InstrumentText[],
): InstrumentText[] {
  const next = new Map(inForce.map((text) => [text.code, text]));
  for (const file of files) next.set(file.code, file);
  return [...next.values()];
}

/**
 * What would change if these files were in force: in the law, and in every assessment. Nothing is
 * written. @throws AppError INSTRUMENT_* where the files do not stand together.
 */
export async function compareWith(
  context: Context,
  inForce: readonly InstrumentText[],
  files: readonly InstrumentText[],
): Promise<LawComparison> {
  const next = withFiles(inForce, files);
  const law = compileSet(next);
  const before = new Map(inForce.map(({ code, version }) => [code, version]));
  const ids = assessmentIds(context);
  const changed: AssessmentChanges[] = [];
  let affected = 0;
  for (const id of ids) {
    await setImmediate(); // a vault of many inquiries must not keep the officer's other work waiting
    const changes = changesIn(context, law, id);
    if (changes === null) continue;
    affected += 1;
    if (changed.length < assessmentsShown) changed.push(changes);
  }
  return {
    files: files.map(({ code, version }) => ({
      code,
      before: before.get(code) ?? null,
      after: version,
    })),
    items: lawDiff(context.law, law),
    assessments: changed,
    affected,
    examined: ids.length,
    set: setHash(next),
  };
}

const assessmentIds = ({ db }: Context): AssessmentId[] =>
  db.prepare<[], AssessmentId>('SELECT id FROM assessments ORDER BY created_at, id').pluck().all();

/** Null where nothing changes, and where the assessment has gone since the comparison began. */
function changesIn(context: Context, law: Law, id: AssessmentId): AssessmentChanges | null {
  if (context.db.prepare('SELECT 1 FROM assessments WHERE id = ?').get(id) === undefined)
    return null;
  const record = requireAssessment(context.db, id);
  const before = evaluateAssessment(context, record);
  const after = evaluateAssessment({ ...context, law }, record);
  const changes = resultChanges(
    { law: context.law, results: fitting(context.law, before) },
    { law, results: fitting(law, after) },
  ).filter(matters);
  const wasAsked = new Set(before.answers.keys());
  const noLongerAsked = [...wasAsked].filter((question) => !after.answers.has(question));
  const newQuestions = newIn(context, before, law);
  if (changes.length + noLongerAsked.length + newQuestions === 0) return null;
  return {
    assessmentId: id,
    inquiryId: record.inquiryId,
    reference: referenceOf(context, record.inquiryId),
    subject: subjectInWords(record.subject),
    changes,
    noLongerAsked: noLongerAsked.map((question) => context.law.questions.get(question)?.text ?? ''),
    newQuestions,
  };
}

const fitting = (law: Law, { results, record }: Evaluation): Evaluation['results'] =>
  new Map(
    [...results].filter(([id]) => {
      const standard = law.standards.get(id);
      return standard !== undefined && fits(standard, record.subject.kind);
    }),
  );

const saysNothing = new Set(['INSUFFICIENT INFORMATION', 'UNDETERMINED', 'NOT APPLICABLE']);
const isSilent = (state: ResultState | null): boolean =>
  state === null || (saysNothing.has(state.outcome) && !state.qualifiers.includes('OBSERVATION'));

/** A standard that comes or goes without having decided anything is told with the law, not here. */
const matters = ({ before, after }: ResultChange): boolean =>
  before !== null && after !== null ? true : !isSilent(before) || !isSilent(after);

/** Questions that the other law adds to the checklists in which something is answered. */
function newIn(context: Context, evaluation: Evaluation, law: Law): number {
  const worked = new Set(checklistsWorkedOn(context, evaluation));
  return [...law.questions.values()].filter(
    ({ id, checklist }) => worked.has(checklist) && !context.law.questions.has(id),
  ).length;
}

const referenceOf = ({ db }: Context, inquiryId: string): string =>
  db
    .prepare<[string], string>('SELECT reference FROM inquiries WHERE id = ?')
    .pluck()
    .get(inquiryId) ?? '';

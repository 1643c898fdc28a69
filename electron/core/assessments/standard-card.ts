import type { CardSource, StandardCard } from '../../../shared/domain/assessments/standard-card';
import type { AssessmentId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import { conditionInWords, weightInWords, type Standard } from '../../../shared/law';
import type { Context } from '../context';
import { requireAssessment } from './assessment-store';
import { evaluateAssessment } from './evaluation';
import { sourceLabel, sourceView } from './explanation';
import { resultOf } from './result-view';

/** The sources with what each of them does for the State of the assessment; outside one, their class. */
function sourcesOf(
  context: Context,
  standard: Standard,
  assessmentId: AssessmentId | null,
): CardSource[] {
  const { law, db } = context;
  if (assessmentId === null)
    return standard.sources.map((source) => ({
      label: sourceLabel(law, source),
      weight: weightInWords[source.weight],
      effect: null,
    }));
  const evaluation = evaluateAssessment(context, requireAssessment(db, assessmentId));
  const { result } = resultOf(context, evaluation, standard.id);
  return result.sources.map((one) => ({
    ...sourceView(law, one),
    weight: weightInWords[one.source.weight],
  }));
}

/** How a standard is tested, in words. @throws AppError NOT_FOUND */
export function standardCard(
  context: Context,
  input: { readonly standardId: string; readonly assessmentId: AssessmentId | null },
): StandardCard {
  const { law } = context;
  const standard = law.standards.get(input.standardId);
  if (standard === undefined) throw new AppError('NOT_FOUND');
  const { id, title, kind, level, absolute, appliesTo, nature, reference } = standard;
  const { decisive, hedge, note, recommendation, dutyBearers } = standard;
  return {
    id,
    title,
    kind,
    level,
    absolute,
    appliesTo,
    nature,
    reference,
    trigger: conditionInWords(law, standard.trigger.expr),
    breach: conditionInWords(law, standard.breach.expr),
    decisive,
    questions: standard.reads.map(({ id: questionId, text, help }) => ({
      id: questionId,
      text,
      help,
    })),
    hedge,
    note,
    recommendation,
    dutyBearers,
    sources: sourcesOf(context, standard, input.assessmentId),
  };
}

import type { SubjectKind } from '../../../shared/domain/assessments/subject';
import { recommendsSatisfaction } from '../../../shared/domain/remedies/remedy';
import { AppError } from '../../../shared/errors';
import { fits, unattributedWords, type Standard } from '../../../shared/law';
import { isInLaw, type FindingInLight, type FindingLight } from './light';

/** Of a finding in light, what says whether it is where it belongs. */
interface OnSubject {
  readonly standard: Pick<Standard, 'subjects'>;
  readonly evaluation: {
    readonly record: { readonly subject: { readonly kind: SubjectKind } };
  };
}

/** A standard on law or system is no finding about one case (S8). @throws AppError FINDING_NOT_OF_SUBJECT */
export function checkOfSubject({ standard, evaluation }: OnSubject): void {
  if (!fits(standard, evaluation.record.subject.kind)) throw new AppError('FINDING_NOT_OF_SUBJECT');
}

/** L6, and for an observation on unsettled law no word of a breach. @throws AppError FINDING_WORDING */
function checkWording({ record, stated, kind }: FindingInLight): void {
  const effect = kind === 'observation' ? 'SOFT' : stated.effect;
  const [fault] = [record.conclusion, record.analysis].flatMap((text) =>
    unattributedWords(effect, text),
  );
  if (fault !== undefined) throw new AppError('FINDING_WORDING', { word: fault.word });
}

/**
 * EXP-18: satisfaction is recommended only where public disclosure would not harm the person further
 * (REM-Q14 = no) and the person agrees. @throws AppError FINDING_SATISFACTION
 */
function checkSatisfaction({ record, evaluation }: FindingInLight): void {
  if (!recommendsSatisfaction(record.remedies)) return;
  const isHarmless = evaluation.answers.get('REM-Q14')?.value === 'no';
  if (!isHarmless || record.satisfactionAgreed !== 'yes')
    throw new AppError('FINDING_SATISFACTION');
}

/**
 * What every finding in a report must meet: its standard is in force, it fits the subject of its
 * assessment, is still carried by the checklist or by an officer's view, names the basis of
 * responsibility if it is a breach (L9), and says and recommends no more than its sources (L6) and the
 * person (EXP-18) carry.
 * @throws AppError FINDING_STANDARD_MISSING, FINDING_NOT_OF_SUBJECT, FINDING_OUTDATED, FINDING_BASIS_MISSING,
 * FINDING_SATISFACTION, FINDING_WORDING
 */
export function checkAcceptable(light: FindingLight): asserts light is FindingInLight {
  if (!isInLaw(light)) throw new AppError('FINDING_STANDARD_MISSING');
  const { record, kind, isCarried } = light;
  checkOfSubject(light);
  if (!isCarried) throw new AppError('FINDING_OUTDATED');
  if (kind === 'breach' && record.responsibility === null)
    throw new AppError('FINDING_BASIS_MISSING');
  checkSatisfaction(light);
  checkWording(light);
}

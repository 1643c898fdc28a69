import {
  findingTextOf,
  type Finding,
  type FindingRow,
} from '../../../shared/domain/findings/finding';
import type { Context } from '../context';
import { earlierStandard } from '../instruments/earlier-standard';
import { givenAnswers } from '../assessments/suggested';
import type { FindingOutOfLaw } from './light';

/** Named as its file named it when it could be used; nothing is said of its result or effect. */
export function outOfLawRow({ db }: Context, { record, evaluation }: FindingOutOfLaw): FindingRow {
  const earlier = earlierStandard(db, record.standardId);
  return {
    id: record.id,
    standardId: record.standardId,
    standardTitle: earlier?.title ?? record.standardId,
    subject: evaluation.record.subject,
    effect: '-',
    kind: earlier?.isUnsettled === true ? 'observation' : 'breach',
    checklistSays: 'Not in the law in force',
    dispute: null,
    restsOnOfficer: false,
    status: record.status,
    outdated: false,
    changedSince: null,
    standardMissing: true,
  };
}

/** Nothing is measured, so nothing is offered; what was chosen stays in the text. */
const noRemedies = { remedyForms: [], remedyAccess: { standards: [], draftPrinciples: [] } };

export function outOfLawView(context: Context, light: FindingOutOfLaw): Finding {
  const { record, evaluation } = light;
  const disclosure = givenAnswers(evaluation)['REM-Q14'];
  return {
    ...outOfLawRow(context, light),
    ...findingTextOf(record),
    assessmentId: record.assessmentId,
    revision: record.revision,
    standardReference: record.standardId,
    effectInWords: 'What this standard weighs cannot be said while it is not in the law in force.',
    allowedVerbs: [],
    hedge: null,
    draftingNote: null,
    qualifiers: [],
    presumptions: [],
    rejectionReason: record.rejectionReason,
    proposedResponsibility: null,
    standardRecommends: '',
    ...noRemedies,
    disclosureHarms: disclosure === 'yes' || disclosure === 'no' ? disclosure : 'unknown',
  };
}

import type { ReportModel } from '../../../../shared/domain/reports/report-model';

/** The findings for machines, in the form of resources/schemas/findings.schema.json. */
export function findingsJson(model: ReportModel): string {
  const { institution, reference, title, addressee, audience, subjectKind, date } = model;
  const content = {
    format: 'amparo-findings/1',
    report: {
      ...{ institution, reference, title, addressee, audience, subjectKind, date },
      language: model.language,
    },
    corrects: model.corrects,
    persons: model.persons,
    findings: model.findings,
    standards: model.annex,
    notExamined: model.notExamined,
    replies: model.replies,
    auditLogHead: model.auditHead,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

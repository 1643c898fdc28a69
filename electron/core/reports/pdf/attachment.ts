import type { ReportModel } from '../../../../shared/domain/reports/report-model';
import type { PdfDocument } from './engine/types';
import { findingsJson } from './findings-json';

/** Attaches the findings for machines as an associated file (ISO 19005-3, 6.8). */
export function attachFindings(document: PdfDocument, model: ReportModel): void {
  const date = new Date(model.date);
  const json = Buffer.from(findingsJson(model)).toString('base64');
  document.file(`data:application/json;base64,${json}`, {
    name: 'findings.json',
    type: 'application/json',
    description: 'The findings in machine-readable form',
    relationship: 'Data',
    creationDate: date,
    modifiedDate: date,
  });
}

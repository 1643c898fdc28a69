import type { ReportModel, Signatory } from '../../../../shared/domain/reports/report-model';
import { sealField } from '../../../../shared/domain/reports/signature-fields';
import { labels } from './labels';
import { signatureBox } from './signature-fields';
import {
  bulletItems,
  headed,
  heading,
  particular,
  particularTable,
  said,
  type Block,
  type Content,
} from './theme';

/** Groups of eight, so that a person can read the hash to another. */
export const grouped = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join(' ');

export function auditLogHead(model: ReportModel): Content[] {
  const { sequence, hash } = model.auditHead;
  return [
    said(labels.auditIntro, { margin: [0, 0, 0, 8] }),
    particularTable(92, [
      particular(labels.auditEntry, String(sequence)),
      particular(labels.auditHash, grouped(hash)),
    ]),
  ];
}

const seal = (model: ReportModel): Signatory[] =>
  model.isSealed ? [{ name: model.institution, role: labels.seal, field: sealField }] : [];

function signatureBlock(signatory: Signatory): Block {
  return {
    unbreakable: true,
    margin: [0, 8, 0, 6],
    stack: [
      { text: signatory.name, bold: true },
      { text: signatory.role, style: 'small', margin: [0, 0, 0, 5] },
      signatureBox(signatory.field),
    ],
  };
}

const points = (title: string, texts: readonly string[]): Content[] =>
  headed(
    heading(2, title, { style: 'h3', lang: labels.language }),
    bulletItems(texts.map((text) => said(text))),
  );

/** What a signature proves and does not, how to check it, and the fields. */
export function signaturePage(model: ReportModel): Content[] {
  return [
    said(labels.signatureIntro, { margin: [0, 0, 0, 2] }),
    ...[...seal(model), ...model.signatories].map(signatureBlock),
    ...points(labels.provesTitle, labels.proves),
    ...points(labels.provesNotTitle, labels.provesNot),
    ...points(labels.verifyTitle, labels.verify),
  ];
}

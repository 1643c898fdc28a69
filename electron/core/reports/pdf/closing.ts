import type { ReportModel, Signatory } from '../../../../shared/domain/reports/report-model';
import { sealField } from '../../../../shared/domain/reports/signature-fields';
import { labels } from './labels';
import { signatureBox } from './signature-fields';
import type { Block, Content } from './theme';

const list = (items: readonly string[]): Block => ({
  ul: items.map((text) => ({ text, margin: [0, 0, 0, 3] })),
  margin: [0, 0, 0, 2],
});

/** Groups of eight, so that a person can read the hash to another. */
const grouped = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join(' ');

export function auditLogHead(model: ReportModel): Content[] {
  const { sequence, hash } = model.auditHead;
  const row = (label: string, text: string): Content[] => [
    { text: label, style: 'label', margin: [0, 1, 0, 0] },
    { text, style: 'value' },
  ];
  return [
    { text: labels.auditIntro, margin: [0, 0, 0, 8] },
    {
      layout: 'hairlineRows',
      table: {
        widths: [92, '*'],
        body: [row('Entry', String(sequence)), row('Hash (SHA-256)', grouped(hash))],
      },
    },
  ];
}

const seal = (model: ReportModel): Signatory[] =>
  model.isSealed
    ? [{ name: model.institution, role: 'Seal of the institution', field: sealField }]
    : [];

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

/** What a signature proves and does not, how to check it, and the fields. */
export function signaturePage(model: ReportModel): Content[] {
  return [
    { text: labels.signatureIntro, margin: [0, 0, 0, 2] },
    ...[...seal(model), ...model.signatories].map(signatureBlock),
    { text: 'What a valid signature proves', style: 'h3' },
    list(labels.proves),
    { text: 'What it does not prove', style: 'h3' },
    list(labels.provesNot),
    { text: 'How to check it', style: 'h3' },
    list(labels.verify),
  ];
}

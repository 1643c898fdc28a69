/** A 20-page report made, signed and verified, against the signature that openssl makes alone. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstitutionRoot, issueOfficerCertificate } from '../../electron/core/reports/pki';
import { renderReport } from '../../electron/core/reports/pdf';
import { signPdf } from '../../electron/core/reports/sign/sign-pdf';
import type { ReportModel } from '../../shared/domain/reports/report-model';
import { verifyPdf } from '../../shared/verify';
import { compare, printRatio } from './measure';

const day = '2026-03-02';
const paragraph =
  'The person was held at the station from the early morning and was neither questioned nor told why. No written decision was made, and no register shows who ordered the holding. '.repeat(
    2,
  );

const model = (findings: number): ReportModel => ({
  institution: 'Office of the Ombudsman',
  reference: '2026/014',
  title: 'Closed shelter, northern region',
  addressee: 'Ministry of the Interior',
  audience: 'authority',
  subjectKind: 'case',
  date: day,
  language: 'en',
  author: 'A. Officer',
  summary: [paragraph],
  corrects: null,
  persons: ['Person A'],
  findings: Array.from({ length: findings }, (_, index) => ({
    number: index + 1,
    title: 'Legality of the holding',
    subjectKind: 'case',
    personPseudonym: 'Person A',
    eventLabel: 'Held at the station, 2026-03-03',
    standard: { id: `DET-0${(index % 9) + 1}`, title: 'Legality', reference: 'III.C' },
    outcomeLabel: 'Breach indicated',
    effectLabel: 'Binding: ICCPR art. 9',
    facts: [paragraph, paragraph],
    analysis: paragraph,
    conclusion: paragraph,
    hedge: null,
    bySilence: false,
    presumptions: [],
    kind: 'breach' as const,
    qualifiers: [],
    officerView: null,
    responsibility: 'own_act_or_omission' as const,
    recommendation: paragraph,
    reparation: [],
    addressee: 'Border Police',
    replyDeadline: '2026-05-01',
  })),
  methodAndLimits: [paragraph],
  replies: [],
  contradictions: [],
  notExamined: [],
  annex: Array.from({ length: 60 }, (_, index) => ({
    standardId: `DET-${index}`,
    title: 'Legality',
    subject: '',
    outcome: 'COMPLIANT',
    effect: 'SOFT',
    qualifiers: [],
    officerView: null,
  })),
  auditHead: { sequence: 41, hash: 'ab'.repeat(32) },
  isSealed: false,
  signatories: [{ name: 'B. Commissioner', role: 'Commissioner', field: 'Signature1' }],
});

async function keys() {
  const now = new Date(`${day}T08:00:00Z`);
  const root = await createInstitutionRoot({ institution: 'Office of the Ombudsman', now });
  const officer = await issueOfficerCertificate({
    rootCertDer: root.certDer,
    rootKeyPkcs8: root.keyPkcs8,
    name: 'B. Commissioner',
    role: 'Commissioner',
    institution: 'Office of the Ombudsman',
    now,
  });
  return { root, officer };
}

/** Pages as the page tree counts them; pdfmake writes its dictionaries in clear. */
const pageCount = (pdf: Uint8Array): number =>
  Number(/\/Type \/Pages\s[^>]*\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? 0);

const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;

function opensslSignature(
  folder: string,
  content: Uint8Array,
  certDer: Uint8Array,
  key: Uint8Array,
) {
  const file = (name: string, data: string | Uint8Array) => {
    writeFileSync(join(folder, name), data);
    return join(folder, name);
  };
  const args = ['cms', '-sign', '-binary', '-cades', '-outform', 'DER', '-md', 'sha256'];
  args.push('-in', file('unsigned.pdf', content), '-out', join(folder, 'signature.der'));
  args.push('-signer', file('signer.pem', pem('CERTIFICATE', certDer)));
  args.push('-inkey', file('signer.key', pem('PRIVATE KEY', key)));
  return () => {
    const { status, error } = spawnSync('openssl', args);
    if (status !== 0) throw new Error('openssl made no signature', { cause: error });
  };
}

export async function benchReport(resources: string, folder: string): Promise<void> {
  const { root, officer } = await keys();
  const time = new Date(`${day}T09:00:00Z`);
  const content = model(13);
  const bytes = await renderReport(content, resources);
  const pages = pageCount(bytes);
  const sign = (pdf: Uint8Array) =>
    signPdf(pdf, {
      field: 'Signature1',
      certDer: officer.certDer,
      keyPkcs8: officer.keyPkcs8,
      chain: [root.certDer],
      name: 'B. Commissioner',
      reason: 'Report approved and signed',
      time,
    });
  const verify = (pdf: Uint8Array) => verifyPdf(pdf, { roots: [root.certDer], at: time });
  const signed = await sign(bytes);
  const { verdict } = await verify(signed);
  if (verdict !== 'valid') throw new Error(`the measured report is ${verdict}`);
  const openssl = opensslSignature(folder, bytes, officer.certDer, officer.keyPkcs8);
  const print = async (what: string, ours: () => unknown) => {
    printRatio(`${what}, ${pages} pages`, 'openssl cms -sign', await compare(9, ours, openssl));
  };
  await print('made, signed and verified', async () => {
    await verify(await sign(await renderReport(content, resources)));
  });
  await print('signed', () => sign(bytes));
  await print('verified', () => verify(signed));
}

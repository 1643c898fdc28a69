import { createInstitutionRoot, issueOfficerCertificate } from '../../../electron/core/reports/pki';
import { renderReport } from '../../../electron/core/reports/pdf';
import { signPdf } from '../../../electron/core/reports/sign';
import { verifyPdf, type VerificationReport } from '../../../shared/verify';
import { resourcesFolder } from '../paths';
import { sampleModel, type ModelSize } from './model';

export const now = new Date('2026-11-20T10:00:00Z');
export const institution = 'Office of the Ombudsman of Examplia';

export type Identity = Awaited<ReturnType<typeof issueOfficerCertificate>>;

export const makeRoot = (at = now): Promise<Identity> =>
  createInstitutionRoot({ institution, now: at });

export const makeOfficer = (
  root: Identity,
  name = 'A. Commissioner',
  at = now,
): Promise<Identity> =>
  issueOfficerCertificate({
    rootCertDer: root.certDer,
    rootKeyPkcs8: root.keyPkcs8,
    name,
    role: 'Commissioner',
    institution,
    now: at,
  });

export const printSample = (size?: ModelSize): Promise<Uint8Array<ArrayBuffer>> =>
  renderReport(sampleModel(size), resourcesFolder);

export interface SignWith {
  readonly pdf: Uint8Array;
  readonly root: Identity;
  readonly officer: Identity;
  readonly field?: string;
}

export const sign = ({ pdf, root, officer, field = 'Commissioner' }: SignWith) =>
  signPdf(pdf, {
    field,
    certDer: officer.certDer,
    keyPkcs8: officer.keyPkcs8,
    chain: [root.certDer],
    name: 'A. Commissioner',
    reason: 'Report approved and signed',
    time: now,
  });

export const verify = (pdf: Uint8Array, ...roots: Uint8Array[]): Promise<VerificationReport> =>
  verifyPdf(pdf, { roots, at: now });

/** A signed sample with everything it was made from. */
export async function makeSigned(size: ModelSize = { findings: 1, annex: 2 }) {
  const root = await makeRoot();
  const officer = await makeOfficer(root);
  const pdf = await printSample(size);
  return { root, officer, pdf, signed: await sign({ pdf, root, officer }) };
}

export const codesOf = (report: VerificationReport): string[] =>
  report.problems.map(({ code }) => code);

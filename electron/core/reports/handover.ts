import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { writeFileWhole } from '../written-file';
import { latestList } from '../settings/revocation-list';
import type { ReadableDb } from '../store';
import type { ReportRoot } from './file-store';

interface Handover {
  readonly pdfName: string;
  readonly rootName: string;
  readonly pageName: string;
  /** By whom the file is sealed or signed. */
  readonly signed: string;
  /** Null where no revocation list was signed yet. */
  readonly listName: string | null;
  readonly sha256: string;
  /** Of the institution's root first; further ones where a signatory's certificate comes from elsewhere. */
  readonly rootFingerprints: readonly string[];
}

/** Where root certificate, revocation list, note and verifier page lie beside a report. */
function namesBeside(pdfPath: string) {
  const stem = pdfPath.replace(/\.pdf$/i, '');
  return {
    root: `${stem}.root.pem`,
    list: `${stem}.revoked.crl`,
    note: `${stem}.how-to-verify.txt`,
    page: `${stem}.verify.html`,
  };
}

/** In groups that two people can read to each other, as the verifier page shows it. */
function inGroups(fingerprint: string): string {
  const groups = fingerprint.replaceAll(':', '').match(/.{1,8}/g) ?? [];
  return [groups.slice(0, 4), groups.slice(4)].map((four) => four.join(' ')).join('\n   ');
}

/** What goes with a report to its addressee: how to check it without Amparo. */
function verificationNote(handover: Handover): string {
  const { pdfName, rootName, pageName, listName, signed, sha256, rootFingerprints } = handover;
  const list = listName === null ? '' : ` --crl "${basename(listName)}"`;
  const [first = '', ...others] = rootFingerprints;
  const further = others.map((one) => `   ${inGroups(one)}\n`).join('');
  return `How to verify ${basename(pdfName)}

${signed}
No network is needed for any of the steps below.

1. Compare the fingerprint (SHA-256) of the root certificate, ${basename(rootName)},
   with the one that the institution gives you by another way, for example by telephone or on paper.
   Whoever could replace the report could replace this page too.

   ${inGroups(first)}
${further === '' ? '' : `\n   Some signatories' certificates come from other roots, which are in the same file:\n\n${further}`}
2. Open ${basename(pageName)} in a browser. It needs no network and installs nothing.
   Drop the report and the root certificate on it, and compare the fingerprint that it shows.

3. Or with Amparo, which needs no vault for this:

   amparo verify "${basename(pdfName)}" --root "${basename(rootName)}"${list}

   or open "Verify" in its window and choose both files.

4. Or with the program pdfsig (poppler), which is less strict: import the root certificate into a database
   of trusted certificates once, then check the report.

   mkdir nss && certutil -N -d nss --empty-password
   certutil -A -d nss -n root -t "C,C,C" -i "${basename(rootName)}"
   pdfsig -nssdir nss "${basename(pdfName)}"

   Any other reader of signed PDF files that lets you add a trusted root works too.

The file as it was handed over has the SHA-256 value

   ${sha256}

The time in the signature is the one that the signer's computer gave. It is claimed, unless the report
carries a time stamp of a third party; the verifier says which.
`;
}

/** Of an open vault. */
interface Place {
  readonly vault: Pick<Context['vault'], 'institution'>;
  readonly db: ReadableDb;
  readonly resourcesFolder: string;
}

/** @throws AppError VERIFIER_PAGE_MISSING when this installation lacks it. */
async function verifierPage(resourcesFolder: string): Promise<Buffer> {
  try {
    return await readFile(join(resourcesFolder, 'verifier', 'verify.html'));
  } catch (cause) {
    throw new AppError('VERIFIER_PAGE_MISSING', {}, { cause });
  }
}

/**
 * Writes beside a signed report what its addressee needs to check it without Amparo: the roots, the
 * verifier page and a note with the fingerprints. `roots` with the institution's own first; `signed`: by
 * whom, where it is not a report with its seal.
 * @throws AppError VERIFIER_PAGE_MISSING, FILE_NOT_WRITTEN
 */
export async function writeBeside(
  { db, vault, resourcesFolder }: Place,
  pdfPath: string,
  sha256: string,
  roots: readonly ReportRoot[],
  signed = `The report is sealed by ${vault.institution} and signed by those whom it names.`,
): Promise<void> {
  const beside = namesBeside(pdfPath);
  const page = await verifierPage(resourcesFolder);
  const list = latestList(db)?.list;
  const note = verificationNote({
    ...{ pdfName: pdfPath, rootName: beside.root, pageName: beside.page },
    listName: list === undefined ? null : beside.list,
    ...{ signed, sha256 },
    rootFingerprints: roots.map(({ fingerprint }) => fingerprint),
  });
  await writeFileWhole(beside.root, roots.map(({ pem }) => pem).join(''));
  if (list !== undefined) await writeFileWhole(beside.list, list);
  await writeFileWhole(beside.page, page);
  await writeFileWhole(beside.note, note);
}

import { basename } from 'node:path';

interface Handover {
  readonly pdfName: string;
  readonly rootName: string;
  readonly institution: string;
  readonly sha256: string;
  /** Of the institution's root first; further ones where a signatory's certificate comes from elsewhere. */
  readonly rootFingerprints: readonly string[];
}

/** Where the root certificate and the note lie beside a report. */
export function namesBeside(pdfPath: string) {
  const stem = pdfPath.replace(/\.pdf$/i, '');
  return { root: `${stem}.root.pem`, note: `${stem}.how-to-verify.txt` };
}

/** What goes with a report to its addressee: how to check it without Amparo. */
export function verificationNote(handover: Handover): string {
  const { pdfName, rootName, institution, sha256, rootFingerprints } = handover;
  const [first = '', ...others] = rootFingerprints;
  const further = others.map((one) => `   SHA-256 ${one}\n`).join('');
  return `How to verify ${basename(pdfName)}

The report is sealed by ${institution} and signed by those whom it names.
No network is needed for any of the steps below.

1. Compare the fingerprint of the root certificate (${basename(rootName)}) with the one that the
   institution gives you by another way, for example by telephone or on paper:

   SHA-256 ${first}
${further === '' ? '' : `\n   Some signatories' certificates come from other roots, which are in the same file:\n\n${further}`}
2. With Amparo, which needs no vault for this:

   amparo verify "${basename(pdfName)}" --root "${basename(rootName)}"

   or open "Verify" in its window and choose both files.

3. Without Amparo, with the program pdfsig (poppler): import the root certificate into a database
   of trusted certificates once, then check the report.

   mkdir nss && certutil -N -d nss --empty-password
   certutil -A -d nss -n root -t "C,C,C" -i "${basename(rootName)}"
   pdfsig -nssdir nss "${basename(pdfName)}"

   Any other reader of signed PDF files that lets you add a trusted root works too.

The file as it was handed over has the SHA-256 value

   ${sha256}

The time in the signature is the one that the signer's computer gave. It is claimed, not proven by a
third party.
`;
}

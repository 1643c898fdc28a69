import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { issueSealCertificate } from '../../../electron/core/reports/pki';
import { signPdf } from '../../../electron/core/reports/sign';
import type { ProblemCode } from '../../../shared/verify';
import { appendRevision, asBytes, asText, bodyOf, findObject } from '../../helpers/reports/mutate';
import { run } from '../../helpers/reports/programs';
import {
  institution,
  makeOfficer,
  makeRoot,
  makeSigned,
  now,
  sign,
  type Identity,
} from '../../helpers/reports/signed';
import {
  append,
  coveredBy,
  fillIn,
  signatureDict,
  sizeOf,
  startOf,
  withBlock,
} from './other-maker';

/** What the attacks start from: a signed report, a certified one, and all keys. */
export interface Ground {
  readonly made: Awaited<ReturnType<typeof makeSigned>>;
  readonly certified: Uint8Array;
  readonly stranger: { readonly root: Identity; readonly officer: Identity };
}

export async function makeGround(): Promise<Ground> {
  const made = await makeSigned();
  const { root, pdf } = made;
  const seal = await issueSealCertificate({
    ...{ rootCertDer: root.certDer, rootKeyPkcs8: root.keyPkcs8, institution, now },
  });
  const certified = await signPdf(pdf, {
    ...seal,
    ...{ field: 'Commissioner', certifies: true, chain: [root.certDer] },
    ...{ name: institution, reason: 'Certified', time: now },
  });
  const foreign = await makeRoot();
  return { made, certified, stranger: { root: foreign, officer: await makeOfficer(foreign) } };
}

/** One known way to forge: what it makes, and what has to be said of it. */
export interface Attack {
  readonly family: string;
  readonly name: string;
  readonly make: (ground: Ground) => Uint8Array | Promise<Uint8Array>;
  readonly verdict: 'invalid' | 'unreadable' | 'valid-untrusted';
  readonly code: ProblemCode;
}

/** Replaces the last match by text of the same length, so that no offset moves. */
function swap(bytes: Uint8Array, pattern: RegExp, by: (found: string) => string): Uint8Array {
  const text = asText(bytes);
  const found = [...text.matchAll(new RegExp(pattern, 'g'))].at(-1);
  if (found === undefined) throw new Error(`not in the file: ${String(pattern)}`);
  const old = found[0];
  const made = by(old).padEnd(old.length, ' ');
  if (made.length !== old.length) throw new Error('longer than what it replaces');
  return asBytes(text.slice(0, found.index) + made + text.slice(found.index + old.length));
}

const range = /\/ByteRange \[[^\]]*\]/;
const block = /\/Contents <[0-9a-f]+>/;
const usf = (name: string, pattern: RegExp, by: string, code: ProblemCode): Attack => ({
  family: 'Universal signature forgery',
  name,
  make: ({ made }) => swap(made.signed, pattern, () => by),
  verdict: 'invalid',
  code,
});

const pageOf = (bytes: Uint8Array): number => findObject(bytes, /\/Type \/Page\b/);
const changedPage = (bytes: Uint8Array): string =>
  bodyOf(bytes, pageOf(bytes)).replace('/MediaBox', '/Rotate 90 /MediaBox');

/** The signed rest is moved to the end, and what is shown stands in the gap. */
function wrapped({ made }: Ground): Uint8Array {
  const text = asText(made.signed);
  const [, , gap = '', rest = ''] = /\/ByteRange \[(\d+) (\d+) (\d+)/.exec(text) ?? [];
  const end = text.slice(Number(rest));
  const head = text.slice(0, Number(rest));
  const page = `\n${String(pageOf(made.signed))} 0 obj\n${changedPage(made.signed)}\nendobj\n`;
  const moved = head.length + page.length;
  const own = `/ByteRange [0 ${gap} ${String(moved)} ${String(end.length)}]`;
  return asBytes(`${head} ${own}${page}${end}`);
}

/** A second field, shown on the page, that a stranger fills after the certification. */
function sneaky({ certified, stranger }: Ground): Uint8Array {
  const first = sizeOf(asText(certified));
  const form = findObject(certified, /\/Fields \[/);
  const page = pageOf(certified);
  const field = `<</Type /Annot /Subtype /Widget /FT /Sig /T (Other) /F 4 /Rect [50 50 500 700] /P ${String(page)} 0 R /V ${String(first + 1)} 0 R>>`;
  const objects = new Map([
    [form, bodyOf(certified, form).replace('/Fields [', `/Fields [${String(first)} 0 R `)],
    [page, bodyOf(certified, page).replace(/>>\s*$/, ` /Annots [${String(first)} 0 R]>>`)],
    [first, field],
    [first + 1, signatureDict],
  ]);
  return fillIn(append(certified, objects, { section: 'table' }), stranger.officer, stranger.root);
}

/** A signature over a digest that can be forged, whosever key made it. */
function weakDigest({ made }: Ground, digest: 'md5' | 'sha1'): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'amparo-weak-'));
  const file = (name: string): string => path.join(folder, name);
  const { bytes, covered } = coveredBy(made.signed);
  writeFileSync(file('covered'), covered);
  const ran = [
    run(
      'openssl',
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=Weak', '-days', '9'],
      ...['-keyout', file('key'), '-out', file('cert')],
    ),
    run(
      'openssl',
      ...['cms', '-sign', '-binary', '-cades', '-md', digest, '-outform', 'DER'],
      ...['-in', file('covered'), '-out', file('block')],
      ...['-signer', file('cert'), '-inkey', file('key')],
    ),
  ];
  if (ran.some(({ status }) => status !== 0)) throw new Error(ran.at(-1)?.output);
  return withBlock(bytes, new Uint8Array(readFileSync(file('block'))));
}

/** The print holds a second version of an object that no table lists until after the signature. */
async function hiddenVersion({ made }: Ground): Promise<Uint8Array> {
  const text = asText(made.pdf);
  const page = pageOf(made.pdf);
  const start = Number(startOf(text));
  const hidden = `${String(page)} 0 obj\n${changedPage(made.pdf)}\nendobj\n`;
  const body = text.slice(0, start) + hidden + text.slice(start);
  const moved = body.replace(/startxref\s+\d+/, `startxref\n${String(start + hidden.length)}`);
  const signed = await sign({ ...made, pdf: asBytes(moved) });
  // Only a table is added: it lists the page where the hidden version lies.
  const row = `xref\n${String(page)} 1\n${String(start).padStart(10, '0')} 00000 n \n`;
  return append(signed, new Map(), { section: 'table', table: () => row });
}

const later = (
  family: string,
  name: string,
  make: Attack['make'],
  code: ProblemCode = 'CHANGED_AFTER_SIGNING',
): Attack => ({ family, name, make, verdict: 'invalid', code });

export const attacks: readonly Attack[] = [
  usf('no /ByteRange', range, '/ByteRangf [0 1 2 3]', 'SIGNATURE_DICTIONARY'),
  usf('/ByteRange null', range, '/ByteRange null', 'SIGNATURE_DICTIONARY'),
  usf('/ByteRange of zeros', range, '/ByteRange [0 0 0 0]', 'BYTE_RANGE'),
  usf('negative /ByteRange', range, '/ByteRange [0 -1 9 9]', 'SIGNATURE_DICTIONARY'),
  usf('/ByteRange of two numbers', range, '/ByteRange [0 100]', 'SIGNATURE_DICTIONARY'),
  usf('/ByteRange of six numbers', range, '/ByteRange [0 9 9 9 9 9]', 'SIGNATURE_DICTIONARY'),
  usf('no /Contents', block, '/Content <00>', 'SIGNATURE_DICTIONARY'),
  usf('/Contents null', block, '/Contents null', 'SIGNATURE_DICTIONARY'),
  usf('/Contents empty', block, '/Contents <>', 'BYTE_RANGE'),
  usf('/Contents of zeros', /[0-9a-f]{2000,}/, '0'.repeat(2000), 'BYTE_RANGE'),
  usf('/Contents as text', block, '/Contents (0)', 'SIGNATURE_DICTIONARY'),
  usf('no /SubFilter', /\/SubFilter/, '/SubFilte_', 'SIGNATURE_KIND'),
  usf('unknown /SubFilter', /\/ETSI.CAdES.detached/, '/ETSI.None', 'SIGNATURE_KIND'),
  later('Incremental saving', 'a page is replaced', ({ made }) =>
    appendRevision(made.signed, new Map([[pageOf(made.signed), changedPage(made.signed)]])),
  ),
  later(
    'Incremental saving',
    'an object without table or trailer',
    ({ made }) => {
      const page = `${String(pageOf(made.signed))} 0 obj\n${changedPage(made.signed)}\nendobj\n`;
      return asBytes(`${asText(made.signed)}${page}`);
    },
    'TRAILING_BYTES',
  ),
  later(
    'Incremental saving',
    'with a copy of the signature',
    ({ made }) => {
      const number = findObject(made.signed, /\/ByteRange/);
      return appendRevision(
        made.signed,
        new Map([
          [pageOf(made.signed), changedPage(made.signed)],
          [number, bodyOf(made.signed, number)],
        ]),
      );
    },
    'BYTE_RANGE',
  ),
  {
    family: 'Signature wrapping',
    name: 'the signed rest is moved',
    make: wrapped,
    verdict: 'unreadable',
    code: 'PDF_DAMAGED',
  },
  later('Shadow, hide', 'what covers is taken away', ({ made }) => {
    const freed = '5 1\n0000000000 00001 f \n';
    return append(made.signed, new Map(), { section: 'table', table: (t) => t + freed });
  }),
  later('Shadow, replace', 'a font says something else', ({ made }) => {
    const font = findObject(made.signed, /\/Subtype \/Type0/);
    const body = bodyOf(made.signed, font).replace('/Identity-H', '/Identity-V');
    return appendRevision(made.signed, new Map([[font, body]]));
  }),
  later('Shadow, hide and replace', 'a hidden version of a page', hiddenVersion, 'HIDDEN_CONTENT'),
  later('Evil annotation', 'text over a certified page', ({ certified }) => {
    const number = sizeOf(asText(certified));
    const page = pageOf(certified);
    const note = '<</Type /Annot /Subtype /FreeText /Rect [50 50 500 700] /Contents (x)>>';
    const body = bodyOf(certified, page).replace(/>>\s*$/, ` /Annots [${String(number)} 0 R]>>`);
    return appendRevision(
      certified,
      new Map([
        [page, body],
        [number, note],
      ]),
    );
  }),
  later('Sneaky signature', 'a shown field on a certified page', sneaky),
  later('Weak digest', 'MD5', (ground) => weakDigest(ground, 'md5'), 'ALGORITHM'),
  later('Weak digest', 'SHA-1', (ground) => weakDigest(ground, 'sha1'), 'ALGORITHM'),
  {
    family: 'Foreign certificate',
    name: 'a root of the same name',
    make: ({ made, stranger }) =>
      sign({ pdf: made.pdf, root: stranger.root, officer: stranger.officer }),
    verdict: 'valid-untrusted',
    code: 'CHAIN_UNTRUSTED',
  },
];

/** What is drawn where somebody signs: text in fonts of its own on one page, or nothing is signed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSignatureBlock } from '../../../electron/core/reports/pdf';
import { signPdf } from '../../../electron/core/reports/sign';
import { fromLatin1 } from '../../../shared/verify/bytes';
import { openPdf } from '../../../shared/verify/pdf/document';
import { codeOf } from '../../helpers/errors';
import { resourcesFolder } from '../../helpers/paths';
import {
  makeOfficer,
  makeRoot,
  now,
  printSample,
  verify,
  type Identity,
} from '../../helpers/reports/signed';

let root: Identity;
let officer: Identity;
let print: Uint8Array;

beforeAll(async () => {
  root = await makeRoot();
  officer = await makeOfficer(root);
  print = await printSample({ findings: 1, annex: 2 });
});

const signWith = (draw: (width: number, height: number) => Promise<Uint8Array>) =>
  signPdf(print, {
    ...{ ...officer, chain: [root.certDer], field: 'Commissioner', name: 'N', reason: 'R' },
    ...{ time: now, draw },
  });

/** A page of another maker, with these resources and this drawing. */
function pageOf(resources: string, drawing: string | null, pages = 1): Uint8Array {
  const bodies = [
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Count ${String(pages)} /Kids [${'3 0 R '.repeat(pages)}]>>`,
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 72] /Resources <<${resources}>>${drawing === null ? '' : ' /Contents 4 0 R'}>>`,
    `<</Length ${String(drawing?.length ?? 0)}>>\nstream\n${drawing ?? ''}\nendstream`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
  ];
  let text = '%PDF-1.7\n';
  const offsets = bodies.map((body, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${table.join('')}trailer\n<</Size 6 /Root 1 0 R>>\n`;
  return fromLatin1(`${text}startxref\n${String(start)}\n%%EOF\n`);
}

const font = '/Font <</F1 5 0 R>>';
const words = 'BT /F1 8 Tf 8 40 Td (Signed) Tj ET';

describe('the drawing of a signature', { timeout: 60_000 }, () => {
  it('is taken when it is one page of text', async () => {
    const signed = await signWith(() => Promise.resolve(pageOf(font, words)));
    expect(await verify(signed, root.certDer)).toMatchObject({ verdict: 'valid' });
  });

  it.each([
    ['of two pages', pageOf(font, words, 2)],
    ['without any drawing', pageOf(font, null)],
    ['without fonts', pageOf('', words)],
    ['with a picture', pageOf(`${font} /XObject <</I 5 0 R>>`, words)],
    ['that lets something shine through', pageOf(`${font} /ExtGState <</G <</ca 0.5>>>>`, words)],
  ])('is refused %s, and nothing is signed', async (_, page) => {
    expect(await codeOf(() => signWith(() => Promise.resolve(page)))).toBe('SIGN_BLOCK_NOT_DRAWN');
  });

  it('has room for the longest names that a vault takes', async () => {
    const longest = 'W'.repeat(200); // the widest letter; shared/api/vault.ts
    const drawn = await renderSignatureBlock(
      {
        ...{ name: longest, role: 'Commissioner', institution: longest, time: now },
        ...{ certificate: 'AB:'.repeat(32).slice(0, -1), isSeal: false, scale: 0.45 },
      },
      [483, 72],
      resourcesFolder,
    );
    const { current } = await openPdf(drawn);
    expect(current.dict(current.root.get('Pages'))?.get('Count')).toBe(1);
    expect(await signWith(() => Promise.resolve(drawn))).toBeInstanceOf(Uint8Array);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { renderSignatureBlock } from '../../../electron/core/reports/pdf';
import { issueSealCertificate } from '../../../electron/core/reports/pki';
import { signPdf } from '../../../electron/core/reports/sign';
import { asText, bodyOf, findObject } from '../../helpers/reports/mutate';
import { resourcesFolder } from '../../helpers/paths';
import {
  codesOf,
  institution,
  makeOfficer,
  makeRoot,
  now,
  printSample,
  verify,
  type Identity,
} from '../../helpers/reports/signed';
import { append, fillIn, signatureObjects, signatureDict, sizeOf } from './other-maker';

let root: Identity;
let seal: Identity;
let officer: Identity;
let print: Uint8Array;
let certified: Uint8Array;

const draw = (width: number, height: number): Promise<Uint8Array> =>
  renderSignatureBlock(
    {
      ...{ name: 'Ö. Commissioner', role: 'Commissioner', institution, time: now },
      ...{ certificate: 'AB:CD', isSeal: false, scale: 0.7 },
    },
    [width, height],
    resourcesFolder,
  );

const fill = (pdf: Uint8Array, field: string, by: Identity, certifies: boolean, drawn = true) =>
  signPdf(pdf, {
    ...by,
    ...{ field, certifies, chain: [root.certDer], name: 'N', reason: 'R', time: now },
    ...(drawn ? { draw } : {}),
  });

beforeAll(async () => {
  root = await makeRoot();
  seal = await issueSealCertificate({
    ...{ rootCertDer: root.certDer, rootKeyPkcs8: root.keyPkcs8, institution, now },
  });
  officer = await makeOfficer(root);
  print = await printSample({ findings: 1, annex: 2 });
  certified = await fill(print, 'Commissioner', seal, true);
});

const judge = (bytes: Uint8Array) => verify(bytes, root.certDer);

const transform = (level: string, keys = ''): string =>
  `/Reference [<</Type /SigRef /TransformMethod /DocMDP ${keys} /TransformParams <</Type /TransformParams /P ${level} /V /1.2>>>>]`;

/** Another maker's certification in the first field, of any level, drawn or not. */
function certifyAs(reference: string, permissions = 'DocMDP', pdf = print): Uint8Array {
  const objects = signatureObjects(pdf, 'Commissioner');
  const number = sizeOf(asText(pdf));
  objects.set(number, signatureDict.replace('/Type /Sig ', `/Type /Sig ${reference} `));
  const catalogue = findObject(pdf, /\/Type \/Catalog/);
  const named = permissions === '' ? '' : `/Perms <</${permissions} ${String(number)} 0 R>>`;
  objects.set(catalogue, bodyOf(pdf, catalogue).replace(/>>\s*$/, ` ${named}>>`));
  return fillIn(append(pdf, objects, { section: 'table' }), seal, root);
}

describe('a certified report', () => {
  test('may be signed by those whose fields it has, each in its frame', async () => {
    const report = await judge(await fill(certified, 'President', officer, false));
    expect(codesOf(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', addedAfter: [{ kind: 'signature' }] });
    expect(report.signatures.map(({ certifies }) => certifies)).toEqual([2, null]);
  });

  test('is certified once, by its first signature, as the catalogue says', async () => {
    const second = await fill(print, 'Commissioner', officer, false, false);
    const objects = signatureObjects(second, 'President');
    const number = sizeOf(asText(second));
    objects.set(number, signatureDict.replace('/Type /Sig ', `/Type /Sig ${transform('2')} `));
    const late = fillIn(append(second, objects, { section: 'table' }), seal, root);
    for (const [name, bytes] of [
      ['too late', late],
      ['not named in the catalogue', certifyAs(transform('2'), '')],
      ['named as something else', certifyAs(transform('2'), 'UR3')],
      ['named without being one', certifyAs('', 'DocMDP')],
      ['of no level', certifyAs(transform('4'))],
      ['by another method', certifyAs(transform('2').replace('/DocMDP', '/UR'))],
      ['twice', certifyAs(transform('2').replace('/Reference [', '/Reference [null '))],
    ] as const) {
      const report = await judge(bytes);
      expect([name, report.verdict]).toEqual([name, 'invalid']);
      expect(codesOf(report)).toContain('CERTIFICATION_MALFORMED');
    }
  });

  test('as other makers write it is certified too', async () => {
    const report = await judge(certifyAs(transform('3', '/DigestMethod /SHA256')));
    expect(report).toMatchObject({ verdict: 'valid', signatures: [{ certifies: 3 }] });
  });

  test('of the first level is closed to further signatures', async () => {
    const closed = certifyAs(transform('1'));
    expect((await judge(closed)).verdict).toBe('valid');
    const objects = signatureObjects(closed, 'President');
    const signed = fillIn(append(closed, objects, { section: 'table' }), officer, root);
    const report = await judge(signed);
    expect(report).toMatchObject({ verdict: 'invalid', bytes: 'no' });
    expect(codesOf(report)).toEqual(['CERTIFICATION_BROKEN']);
  });

  test('may not lose its certification', async () => {
    const catalogue = findObject(certified, /\/Type \/Catalog/);
    const body = bodyOf(certified, catalogue).replace(/\/Perms <<.*?>>/, '');
    expect(body).not.toContain('Perms');
    const report = await judge(
      append(certified, new Map([[catalogue, body]]), { section: 'table' }),
    );
    expect(report).toMatchObject({ verdict: 'invalid', bytes: 'no' });
  });
});

describe('what fills the frame of a signature', () => {
  const form = '/Type /XObject /Subtype /Form /FormType 1';
  /** A second signature with a drawing of its own making. */
  async function drawn(
    change: (keys: string, box: string, next: number) => string,
    content = 'q 0 0 10 10 re f Q',
    look = (number: number): string => `<</N ${String(number)} 0 R>>`,
    extra: readonly (readonly [number, string])[] = [],
  ) {
    const objects = signatureObjects(certified, 'President');
    const [[place = 0, field = ''] = []] = objects;
    const number = sizeOf(asText(certified)) + 1;
    const sides = (/\/Rect \[([^\]]*)\]/.exec(field)?.[1] ?? '').trim().split(/\s+/).map(Number);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = sides;
    const box = `/BBox [0 0 ${String(x2 - x1)} ${String(y2 - y1)}]`;
    const keys = `${form} ${box} /Resources <<>> /Length ${String(content.length)}`;
    objects.set(place, field.replace(/\/AP\s*<<.*?>>/s, `/AP ${look(number)}`));
    objects.set(number, `<<${change(keys, box, number + 1)}>>\nstream\n${content}\nendstream`);
    for (const [at, body] of extra) objects.set(number + at, body);
    return judge(fillIn(append(certified, objects, { section: 'table' }), officer, root));
  }
  const same = (keys: string): string => keys;

  test('may be lines, fills and text of its own size', async () => {
    expect(codesOf(await drawn(same))).toEqual([]);
  });

  test.each<[string, Parameters<typeof drawn>]>([
    ['larger than the frame', [(keys, box) => keys.replace(box, '/BBox [0 0 600 800]')]],
    ['elsewhere', [(keys, box) => keys.replace(box, box.replace('[0 0', '[-9 -9'))]],
    ['turned or stretched', [(keys) => `${keys} /Matrix [9 0 0 9 0 0]`]],
    ['shown on conditions', [(keys) => `${keys} /OC <</Type /OCG /Name (x)>>`]],
    ['transparent', [(keys) => `${keys} /Group <</S /Transparency>>`]],
    ['of another object', [same, 'q /X1 Do Q']],
    ['of an inline picture', [same, 'BI /W 1 /H 1 ID x EI']],
    ['in a state of its own', [same, '/G0 gs 0 0 9 9 re f']],
    ['with a remark', [same, '%x\n0 0 9 9 re f']],
    ['of what was there before', [(keys) => keys.replace('<<>>', '<</Font <</F1 5 0 R>>>>')]],
    ['of further states', [same, 'n', (n) => `<</N ${String(n)} 0 R /D ${String(n)} 0 R>>`]],
    ['chosen by a state', [same, 'n', (n) => `<</N <</On ${String(n)} 0 R>>>>`]],
    ['with an object that it does not need', [same, 'n', undefined, [[1, '<</Hidden true>>']]]],
    [
      'in a font that is drawn by programs',
      [
        (keys, _, next) => keys.replace('<<>>', `<</Font <</F1 ${String(next)} 0 R>>>>`),
        'n',
        undefined,
        [[1, '<</Type /Font /Subtype /Type3>>']],
      ],
    ],
  ])('but nothing %s', async (_, parts) => {
    const report = await drawn(...parts);
    expect(report.verdict).toBe('invalid');
    expect(codesOf(report)).toContain('ADDED_UNJUDGED');
  });
});

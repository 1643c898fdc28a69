import { beforeAll, describe, expect, test } from 'vitest';
import { asText, bodyOf, findObject, replaceLast } from '../../helpers/reports/mutate';
import {
  codesOf,
  makeOfficer,
  makeRoot,
  makeSigned,
  sign,
  verify,
  type Identity,
} from '../../helpers/reports/signed';
import { append, fillIn, signatureObjects, sizeOf, type Style } from './other-maker';

let made: Awaited<ReturnType<typeof makeSigned>>;
let president: Identity;
beforeAll(async () => {
  made = await makeSigned();
  president = await makeOfficer(made.root, 'B. President');
});

const judge = (bytes: Uint8Array) => verify(bytes, made.root.certDer);
const signInStyle = (style: Style, extra = ''): Uint8Array =>
  fillIn(
    append(made.signed, signatureObjects(made.signed, 'President', extra), style),
    president,
    made.root,
  );

const allowed: readonly [string, Style][] = [
  ['a table', { section: 'table' }],
  ['a table that repeats the head of the free list', { section: 'table', freeHead: true }],
  ['a cross-reference stream', { section: 'stream' }],
  ['a cross-reference stream with a free head', { section: 'stream', freeHead: true }],
];

describe('a second signature that another program made', () => {
  test.each(allowed)('with %s leaves the first valid', async (_, style) => {
    const report = await judge(signInStyle(style));
    expect(codesOf(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', bytes: 'yes', signer: 'trusted' });
    expect(report.addedAfter).toMatchObject([{ kind: 'signature', allowed: true }]);
  });

  test.each(allowed)('with %s may be followed by certificates', async (_, style) => {
    const signed = signInStyle(style);
    const catalogue = findObject(signed, /\/Type \/Catalog/);
    const size = sizeOf(asText(signed));
    const body = bodyOf(signed, catalogue);
    const extensions = '/Extensions <</ESIC <</BaseVersion /1.7 /ExtensionLevel 5>>>>';
    const related = '/VRI <</0A <</Cert [{cert}]>>>>'.replace('{cert}', `${String(size + 1)} 0 R`);
    const report = await judge(
      append(
        signed,
        new Map([
          [catalogue, body.replace(/>>\s*$/, ` /DSS ${String(size)} 0 R ${extensions}>>`)],
          [size, `<</Certs [${String(size + 1)} 0 R] ${related}>>`],
          [size + 1, '<</Length 3>>\nstream\nabc\nendstream'],
        ]),
        style,
      ),
    );
    expect(codesOf(report)).toEqual([]);
    expect(report.addedAfter.map(({ kind }) => kind)).toEqual(['signature', 'validation-data']);
  });

  test.each(allowed)('with %s, tampered with, is not', async (_, style) => {
    const report = await judge(replaceLast(signInStyle(style), '(D:20261120', '(D:20261121'));
    expect(report).toMatchObject({ verdict: 'invalid', bytes: 'no' });
    expect(codesOf(report)).toEqual(['DIGEST_MISMATCH']);
  });

  test('by somebody whom no chosen root knows is not trusted', async () => {
    const root = await makeRoot();
    const stranger = await makeOfficer(root, 'Stranger');
    const objects = signatureObjects(made.signed, 'President');
    const report = await judge(
      fillIn(append(made.signed, objects, { section: 'stream' }), stranger, root),
    );
    expect(report).toMatchObject({ verdict: 'valid-untrusted', signer: 'not-trusted' });
  });
});

test('a signature block with more room than any signature needs is not read', async () => {
  const objects = signatureObjects(made.signed, 'President');
  const number = sizeOf(asText(made.signed));
  const body = objects.get(number) ?? '';
  objects.set(number, body.replace('/Contents <', `/Contents <${'00'.repeat(128 * 1024)}`));
  const added = append(made.signed, objects, { section: 'table' });
  const report = await judge(fillIn(added, president, made.root));
  expect(report.verdict).toBe('invalid');
  expect(codesOf(report)).toEqual(['CMS_TOO_LARGE']);
});

describe('what Amparo cannot judge is refused, and not called a change', () => {
  test.each<[string, Style]>([
    [
      'a comment in the table',
      { section: 'table', table: (t) => t.replace('xref\n', 'xref %x\n') },
    ],
    [
      'a comment between entries',
      { section: 'table', table: (t) => t.replace(/n \n(\d)/, 'n %\n$1') },
    ],
    ['a comment in the trailer', { section: 'table', keys: '%hidden\n' }],
    ['entries of another width', { section: 'table', table: (t) => t.replaceAll(' \n', '\n') }],
    ['a further key in the trailer', { section: 'table', keys: '/DocChecksum /00' }],
    ['a further key in the stream', { section: 'stream', keys: '/Extra (x)' }],
    [
      'anything but two strings as /ID',
      { section: 'table', trailer: (t) => t.replace(/\/ID \[(<[^>]*>)[^\]]*\]/, '/ID [$1 [(x)]]') },
    ],
    ['a comment in the stream', { section: 'stream', keys: '%hidden\n' }],
    ['more than its entries in the stream', { section: 'stream', surplus: 'BT (x) Tj ET' }],
  ])('%s', async (_, style) => {
    const report = await judge(signInStyle(style));
    expect(report).toMatchObject({ verdict: 'invalid', bytes: 'unknown', signature: 'sound' });
    expect(codesOf(report)).toEqual(['ADDED_UNJUDGED']);
    expect(report.addedAfter).toMatchObject([{ kind: 'unjudged', allowed: false }]);
  });

  test.each([
    ['a field that also looks different', '/AS /N'],
    ['a comment in the field', '%hidden\n'],
  ])('%s', async (_, extra) => {
    const report = await judge(signInStyle({ section: 'table' }, extra));
    expect(report).toMatchObject({ verdict: 'invalid', bytes: 'unknown' });
    expect(codesOf(report)).toEqual(['ADDED_UNJUDGED']);
  });
});

describe('what changes the signed document is called a change', () => {
  test.each(['table', 'stream'] as const)(
    'a /Size that drops objects, in a %s',
    async (section) => {
      const report = await judge(signInStyle({ section, size: 20 }));
      expect(report).toMatchObject({ verdict: 'invalid', bytes: 'no', signature: 'sound' });
      expect(codesOf(report)).toContain('CHANGED_AFTER_SIGNING');
    },
  );

  test('another catalogue', async () => {
    const catalogue = bodyOf(made.signed, findObject(made.signed, /\/Type \/Catalog/));
    const size = sizeOf(asText(made.signed));
    const added = append(made.signed, new Map([[size, catalogue]]), { section: 'table' });
    const root = /\/Root \d+ 0 R/.exec(asText(made.signed))?.[0] ?? '';
    const report = await judge(replaceLast(added, root, `/Root ${String(size)} 0 R`));
    expect(report).toMatchObject({ verdict: 'invalid', bytes: 'no' });
    expect(codesOf(report)).toContain('CHANGED_AFTER_SIGNING');
  });

  test('a field that is moved while it is signed', async () => {
    const signed = signInStyle({ section: 'table' });
    const field = findObject(made.signed, /\/FT \/Sig[^]*\(President\)/);
    const body = bodyOf(signed, field).replace(/\/Rect \[[^\]]*\]/, '/Rect [0 0 600 800]');
    const objects = new Map([...signatureObjects(made.signed, 'President'), [field, body]]);
    const moved = fillIn(append(made.signed, objects, { section: 'table' }), president, made.root);
    expect(codesOf(await judge(moved))).toEqual(['CHANGED_AFTER_SIGNING']);
  });

  test('a new object under a number that the signed pages refer to and lack', async () => {
    // A report with a reference to nothing: an annotation that is not there when it is signed.
    const page = findObject(made.pdf, /\/Type \/Page\b/);
    const lacking = append(
      made.pdf,
      new Map([[page, bodyOf(made.pdf, page).replace(/>>\s*$/, ' /Annots [7000 0 R]>>')]]),
      { section: 'table', size: 8000 },
    );
    const signed = await sign({ ...made, pdf: lacking });
    expect((await judge(signed)).verdict).toBe('valid');
    for (const style of [{ section: 'table' }, { section: 'stream' }] as const) {
      const objects = signatureObjects(signed, 'President', '', 7000);
      const filled = fillIn(append(signed, objects, style), president, made.root);
      const report = await judge(filled);
      expect([style.section, report.verdict, report.bytes]).toEqual([
        style.section,
        'invalid',
        'no',
      ]);
    }
    const asSection = append(signed, new Map(), { section: 'stream', number: 7000 });
    expect(await judge(asSection)).toMatchObject({ verdict: 'invalid', bytes: 'no' });
  });

  test('a reference of another generation', async () => {
    const signed = signInStyle({ section: 'table' }).slice();
    const number = sizeOf(asText(made.signed));
    const objects = signatureObjects(made.signed, 'President');
    const [[place = 0, body = ''] = []] = objects;
    objects.set(place, body.replace(`/V ${String(number)} 0 R`, `/V ${String(number)} 1 R`));
    const report = await judge(
      fillIn(append(made.signed, objects, { section: 'table' }), president, made.root),
    );
    expect((await judge(signed)).verdict).toBe('valid');
    expect(report.verdict).toBe('invalid');
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { asText, bodyOf, findObject, replaceLast } from '../../helpers/reports/mutate';
import { codesOf, makeSigned, verify } from '../../helpers/reports/signed';
import { append, fillIn, signatureObjects, sizeOf, type Style } from './other-maker';

let made: Awaited<ReturnType<typeof makeSigned>>;
let catalogue: number;
let body: string;
let next: number;
beforeAll(async () => {
  made = await makeSigned();
  catalogue = findObject(made.signed, /\/Type \/Catalog/);
  body = bodyOf(made.signed, catalogue);
  next = sizeOf(asText(made.signed));
});

const table: Style = { section: 'table' };
const judge = (bytes: Uint8Array) => verify(bytes, made.root.certDer);
const add = (objects: readonly (readonly [number, string])[], style = table) =>
  judge(append(made.signed, new Map(objects), style));
const withKeys = (keys: string): readonly [number, string] => [
  catalogue,
  body.replace(/>>\s*$/, ` ${keys}>>`),
];
const stream = (data: string, keys = ''): string =>
  `<<${keys} /Length ${String(data.length)}>>\nstream\n${data}\nendstream`;

const expectUnjudged = (report: Awaited<ReturnType<typeof verify>>): void => {
  expect(report).toMatchObject({ verdict: 'invalid', bytes: 'unknown', signature: 'sound' });
  expect(codesOf(report)).toEqual(['ADDED_UNJUDGED']);
};
const expectChanged = (report: Awaited<ReturnType<typeof verify>>): void => {
  expect(report).toMatchObject({ verdict: 'invalid', bytes: 'no' });
  expect(codesOf(report)).toContain('CHANGED_AFTER_SIGNING');
};

describe('the table of a later stage', () => {
  test('may not free what was signed', async () => {
    const style: Style = { ...table, table: (t) => `${t}5 1\n0000000000 00001 f \n` };
    expectChanged(await add([], style));
  });

  test('frees what never was only to hide something', async () => {
    const row = `${String(next)} 1\n0000000000 00001 f \n`;
    expectUnjudged(await add([], { ...table, size: next + 1, table: (t) => t + row }));
  });

  test('may not raise the generation of an object', async () => {
    const objects = signatureObjects(made.signed, 'President');
    const [place = 0] = objects.keys();
    const style: Style = { ...table, table: (t) => t.replace(' 00000 n', ' 00001 n') };
    const appended = append(made.signed, objects, style);
    const older = replaceLast(appended, `\n${String(place)} 0 obj`, `\n${String(place)} 1 obj`);
    const report = await judge(fillIn(older, made.officer, made.root));
    expect(report.verdict).toBe('invalid');
    expect(report.bytes).not.toBe('yes');
  });
});

describe('the layout of a later cross-reference stream', () => {
  test.each([
    ['four widths', '/W [1 4 2]', '/W [1 4 2 0]'],
    ['half a pair in its index', ' 1] /Size', ' 1 7] /Size'],
  ])('may not have %s', async (_, from, to) => {
    const added = append(made.signed, new Map(), { section: 'stream' });
    expect((await judge(added)).verdict).toBe('valid');
    expect((await judge(replaceLast(added, from, to))).verdict).toBe('unreadable');
  });
});

describe('an object stream in a later stage', () => {
  const held = (content: string) => {
    const header = `${String(catalogue)} 0 `;
    const container = stream(
      header + content,
      `/Type /ObjStm /N 1 /First ${String(header.length)}`,
    );
    return add([[next, container]], { section: 'stream', held: [[catalogue, next, 0]] });
  };

  test('cannot be judged, even when it only repeats', async () => {
    expectUnjudged(await held(body));
  });

  test('that changes the document is called a change', async () => {
    expectChanged(await held(body.replace(/\/Lang \([^)]*\)/, '/Lang (xx)')));
  });
});

describe('what is added to the catalogue', () => {
  test('must be a security store of streams and nothing else', async () => {
    const certificate = stream('abc');
    const store = (content: string) =>
      add([withKeys(`/DSS ${String(next)} 0 R`), [next, content], [next + 1, certificate]]);
    const list = `[${String(next + 1)} 0 R]`;
    expect((await store(`<</Type /DSS /Certs ${list} /CRLs []>>`)).verdict).toBe('valid');
    expectUnjudged(await store(`<</Certs ${list} /Script (x)>>`));
    expectUnjudged(await store(`<</Certs ${list} /VRI <</A <</Cert ${list} /JS (x)>>>>>>`));
    expectUnjudged(await store(`<</Certs [(x) ${String(next + 1)} 0 R]>>`));
  });

  test('may extend the store that is there', async () => {
    const first = append(
      made.signed,
      new Map([withKeys(`/DSS ${String(next)} 0 R`), [next, '<</Certs []>>']]),
      table,
    );
    const more = append(
      first,
      new Map([
        [next, `<</Certs [${String(next + 1)} 0 R]>>`],
        [next + 1, stream('abc')],
      ]),
      { section: 'stream' },
    );
    const report = await judge(more);
    expect(codesOf(report)).toEqual([]);
    expect(report.addedAfter.map(({ kind }) => kind)).toEqual([
      'validation-data',
      'validation-data',
    ]);
  });

  test('names extensions in plain values only', async () => {
    const plain = '/Extensions <</ADBE <</BaseVersion /1.7 /ExtensionLevel 8>>>>';
    expect((await add([withKeys(plain)])).verdict).toBe('valid');
    expectChanged(await add([withKeys('/Extensions <</ADBE <</BaseVersion 5 0 R>>>>')]));
    expectChanged(await add([withKeys('/Extensions <</ADBE <</Other (x)>>>>')]));
    expectChanged(await add([withKeys('/OpenAction 5 0 R')]));
  });
});

describe('what is added to the form', () => {
  test('is the flag alone', async () => {
    const form = findObject(made.signed, /\/Fields \[/);
    const text = bodyOf(made.signed, form);
    const change = (keys: string) => add([[form, text.replace(/>>\s*$/, ` ${keys}>>`)]]);
    expectUnjudged(await change('/DA (/Helv 0 Tf 0 g)'));
    expectChanged(await change('/NeedAppearances true'));
    expectChanged(await add([[form, text.replace('/SigFlags 3', '/SigFlags 1')]]));
  });
});

test('a file of more than 64 stages is not read', async () => {
  let file: Uint8Array = made.signed;
  for (let stage = 2; stage < 64; stage++) file = append(file, new Map(), table);
  expect((await judge(file)).verdict).toBe('valid');
  expect((await judge(append(file, new Map(), table))).verdict).toBe('unreadable');
});

import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runVerify } from '../../../electron/cli/verify';
import { rootFingerprint } from '../../../shared/verify';
import { replaceLast } from '../../helpers/reports/mutate';
import { makeSigned, now } from '../../helpers/reports/signed';

const folder = mkdtempSync(path.join(tmpdir(), 'amparo-verify-'));
const file = (name: string) => path.join(folder, name);
/** An empty file; a hole in it costs no room on the disk. */
const openedAs = (name: string): string => {
  writeFileSync(file(name), '');
  return file(name);
};
let fingerprint: string;

beforeAll(async () => {
  const { pdf, signed, root } = await makeSigned();
  fingerprint = await rootFingerprint(root.certDer);
  writeFileSync(file('plain.pdf'), pdf);
  writeFileSync(file('signed.pdf'), signed);
  writeFileSync(file('altered.pdf'), replaceLast(signed, '/F 132', '/F 133'));
  writeFileSync(file('noise.pdf'), Buffer.alloc(500, 7));
  writeFileSync(file('root.der'), root.certDer);
});

async function verify(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await runVerify(argv, {
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
    now: () => now,
  });
  return { code, out, err };
}

test('each kind of file has its exit code', async () => {
  const root = ['--root', file('root.der')];
  const codes = {
    valid: (await verify(file('signed.pdf'), ...root)).code,
    altered: (await verify(file('altered.pdf'), ...root)).code,
    noRoot: (await verify(file('signed.pdf'))).code,
    unsigned: (await verify(file('plain.pdf'), ...root)).code,
    noise: (await verify(file('noise.pdf'), ...root)).code,
    missing: (await verify(file('none.pdf'), ...root)).code,
    missingRoot: (await verify(file('signed.pdf'), '--root', file('none.der'))).code,
    nothing: (await verify()).code,
    twoFiles: (await verify(file('signed.pdf'), file('plain.pdf'))).code,
    unknownOption: (await verify(file('signed.pdf'), '--trust-all')).code,
    help: (await verify('--help')).code,
  };
  expect(codes).toEqual({
    valid: 0,
    altered: 1,
    noRoot: 3,
    unsigned: 4,
    noise: 5,
    missing: 5,
    missingRoot: 5,
    nothing: 2,
    twoFiles: 2,
    unknownOption: 2,
    help: 0,
  });
});

test('the four answers, the signer and the fingerprint of the root are said in words', async () => {
  const { out } = await verify(file('signed.pdf'), '--root', file('root.der'));
  expect(out).toMatch(/^VALID/);
  expect(out).toMatch(/1\. Unchanged since it was signed\?\s+yes/);
  expect(out).toMatch(/2\. Signature sound\?\s+yes/);
  expect(out).toMatch(/3\. Signer vouched for\?\s+yes/);
  expect(out).toMatch(/4\. Time\?\s+claimed/);
  expect(out).toContain(`Root chosen: SHA-256 ${fingerprint}`);
  expect(out).toContain('by A. Commissioner');
  expect(out).toContain('Added after the first signature: nothing.');
});

test('--json prints the whole result', async () => {
  const { out } = await verify(file('altered.pdf'), '--json', '--root', file('root.der'));
  expect(JSON.parse(out)).toMatchObject({
    verdict: 'invalid',
    bytes: 'no',
    problems: [{ code: 'DIGEST_MISMATCH', field: 'Commissioner' }],
  });
});

test('what cannot be read, and wrong use, are named by their codes', async () => {
  expect((await verify(file('none.pdf'))).err).toMatch(/^FILE_NOT_READ: .*\n.*\n$/);
  const noRoot = await verify(file('signed.pdf'), '--root', file('none.der'));
  expect(noRoot).toMatchObject({
    out: '',
    err: expect.stringMatching(/^FILE_NOT_READ: /) as string,
  });
  expect((await verify(folder)).err).toMatch(/^FILE_NOT_READ: /);
  truncateSync(openedAs('huge.pdf'), 300 * 1024 * 1024);
  expect((await verify(file('huge.pdf'))).err).toMatch(/^FILE_TOO_LARGE: /);
  expect((await verify()).err).toMatch(/^COMMAND_MISUSED: .*\n\nUsage: verify/);
});

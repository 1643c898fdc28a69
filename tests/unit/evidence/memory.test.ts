import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildProgram, runProgram } from '../../helpers/run-program';
import { temporaryFolder } from '../../helpers/vault';

const mebibyte = 1024 * 1024;

it('seals and checks 500 MB in less than 80 MB of memory', async () => {
  const program = await buildProgram('evidence-sealer');
  const folder = temporaryFolder();
  const source = path.join(folder, 'large');
  fs.writeFileSync(source, 'start');
  fs.truncateSync(source, 500 * mebibyte);
  const zeros = Buffer.alloc(mebibyte);
  const expected = createHash('sha256').update('start').update(zeros.subarray(5));
  for (let count = 1; count < 500; count += 1) expected.update(zeros);

  const result: unknown = JSON.parse(await runProgram(program, [source, folder]));
  expect(result).toMatchObject({ size: 500 * mebibyte, sha256: expected.digest('hex') });
  const { grown } = result as { grown: number }; // printed by the program above
  expect(grown / mebibyte).toBeLessThan(80);
});

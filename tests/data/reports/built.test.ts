import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderReport } from '../../../electron/core/reports/pdf';
import { resourcesFolder } from '../../helpers/paths';
import { sampleModel } from '../../helpers/reports/model';
import { buildProgram, runProgram } from '../../helpers/run-program';

test('the bundled program prints the same bytes as the sources, and its signature is valid', async () => {
  const target = path.join(mkdtempSync(path.join(tmpdir(), 'amparo-report-')), 'report.pdf');
  const verdict = await runProgram(await buildProgram('report-printer'), [resourcesFolder, target]);
  expect(verdict).toBe('valid');
  const fromSources = await renderReport(sampleModel(), resourcesFolder);
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  expect(sha(readFileSync(target))).toBe(sha(fromSources));
});

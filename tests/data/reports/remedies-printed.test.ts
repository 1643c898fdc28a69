/** What a reader of the pages sees of responsibility, reparation and what was left out. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { renderReport } from '../../../electron/core/reports/pdf';
import { unattributedWords } from '../../../shared/law';
import { temporaryFolder } from '../../helpers/core';
import { resourcesFolder } from '../../helpers/paths';
import { sampleModel } from '../../helpers/reports/model';
import { run } from '../../helpers/reports/programs';

it('says on what basis, what is recommended, what is there, and that a draft is a draft', async () => {
  const file = path.join(await temporaryFolder(), 'report.pdf');
  const model = sampleModel({ findings: 1, annex: 2 });
  const [finding] = model.findings;
  if (finding === undefined) throw new Error('no finding');
  const observation = { ...finding, number: 2, responsibility: null, reparation: [] };
  writeFileSync(
    file,
    await renderReport({ ...model, findings: [finding, observation] }, resourcesFolder),
  );
  const text = run('pdftotext', '-layout', file, '-').output.replaceAll(/\s+/g, ' ');
  expect(text.match(/Failure to prevent or to respond with due diligence/g)).toHaveLength(1);
  expect(text).toContain('Moral damage (recommended)');
  expect(text).toContain('Medical costs (obtained already)');
  expect(text).toContain('Considered; none is due');
  expect(text).toContain('Reparation: compensation');
  const yardstick = /As a yardstick only.*?State compensation \(principle 9\(a\)\(iii\)\)/.exec(
    text,
  );
  expect(yardstick?.[0]).toContain('proposed and not binding');
  expect(unattributedWords('DRAFT', yardstick?.[0] ?? '')).toEqual([]);
  expect(text).toContain('Not examined in this report');
  expect(text).toMatch(/Law and policy \(EST\): 12 standards; Detention \(DET\): 1 standard/);
});

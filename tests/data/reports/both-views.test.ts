import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { renderReport } from '../../../electron/core/reports/pdf';
import { temporaryFolder } from '../../helpers/core';
import { resourcesFolder } from '../../helpers/paths';
import { sampleModel } from '../../helpers/reports/model';
import { run } from '../../helpers/reports/programs';

/** The printed words in one line, as another program reads them. */
async function printed(model: ReturnType<typeof sampleModel>): Promise<string> {
  const file = path.join(await temporaryFolder(), 'report.pdf');
  writeFileSync(file, await renderReport(model, resourcesFolder));
  return run('pdftotext', file, '-').output.replace(/\s+/g, ' ');
}

const officerView = {
  outcomeLabel: 'Compliant',
  reason: 'The register shows a decision for each night.',
  day: '2026-11-02',
  isOnEarlierResult: true,
};

it('a disputed result is printed with both views, in the finding and in the annex', async () => {
  const model = sampleModel({ findings: 1, annex: 1 });
  const text = await printed({
    ...model,
    findings: model.findings.map((finding) => ({ ...finding, officerView })),
    annex: model.annex.map((row) => ({ ...row, officerView, qualifiers: [] })),
  });
  expect(text).toContain('Result Breach indicated The officer’s view Compliant');
  expect(text.split('In the view of the officer: Compliant.')).toHaveLength(3);
  expect(text.split(officerView.reason)).toHaveLength(3);
  expect(text).toContain('Recorded on 2 November 2026. The view was recorded against an earlier');
  expect(text).toContain('Result of the checklist: Breach indicated.');
});

it('qualifiers are printed in words, and an observation as no finding of breach', async () => {
  const model = sampleModel({ findings: 1, annex: 1 });
  const text = await printed({
    ...model,
    findings: model.findings.map((finding) => ({
      ...finding,
      kind: 'observation' as const,
      qualifiers: ['PRESUMED CHILD', 'OBSERVATION'],
    })),
    annex: model.annex.map((row) => ({ ...row, qualifiers: ['PRESUMED VICTIM'] })),
  });
  expect(text).toContain('Observation 1 (no finding of breach)');
  expect(text).toContain('the person is presumed to be a child; an observation on policy');
  expect(text).toContain('(the child is presumed to be a victim)');
  expect(text).not.toMatch(/PRESUMED|OBSERVATION/);
});

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../electron/core/reports/pdf';
import type { PrintedReply } from '../../../shared/domain/replies/printed-reply';
import { extractAttachments } from '../../../shared/verify';
import { temporaryFolder } from '../../helpers/core';
import { resourcesFolder } from '../../helpers/paths';
import { sampleModel } from '../../helpers/reports/model';
import { run } from '../../helpers/reports/programs';

const replies: PrintedReply[] = [
  {
    draft: '2026/014-D1',
    party: 'Border Police',
    sentOn: '2026-10-01',
    receivedOn: '2026-10-02',
    dueOn: '2026-10-30',
    paragraphs: 12,
    statement: 'Border Police made 2 comments.',
    comments: [
      {
        paragraph: 3,
        where: 'Finding 1, conclusion',
        receivedOn: '2026-10-20',
        comment: 'The decision was served on the second day.',
        isSummary: false,
        disposition: 'partly_accepted',
        reasons: 'The day is corrected. Reasons were still not given.',
        isChanged: true,
      },
      {
        paragraph: null,
        where: 'The draft as a whole',
        receivedOn: '2026-10-20',
        comment: 'It asks that a source be protected.',
        isSummary: true,
        disposition: 'accepted',
        reasons: 'The source is not named.',
        isChanged: false,
      },
    ],
  },
  {
    draft: '2026/014-D2',
    party: 'Ministry of the Interior',
    sentOn: '2026-10-01',
    receivedOn: null,
    dueOn: '2026-10-30',
    paragraphs: 4,
    statement: 'No reply was received from Ministry of the Interior by 30 October 2026.',
    comments: [],
  },
];

describe('the annex of replies', () => {
  it('prints each comment beside its answer, and silence in plain words', async () => {
    const pdf = await renderReport({ ...sampleModel(), replies }, resourcesFolder);
    const file = path.join(await temporaryFolder(), 'report.pdf');
    writeFileSync(file, pdf);
    const words = run('pdftotext', '-layout', file, '-').output.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Annex: replies');
    expect(words).toContain('Paragraph 3 (Finding 1, conclusion)');
    expect(words).toContain('Sent on 1 October 2026, received on 2 October 2026; comments were');
    expect(words).toContain('Partly accepted. The day is corrected.');
    expect(words).toContain('worded anew after the draft was sent');
    expect(words).toContain('this is a summary of it by the institution');
    expect(words).toContain('No reply was received from Ministry of the Interior by 30 October');
    const without = path.join(path.dirname(file), 'without.pdf');
    writeFileSync(without, await renderReport(sampleModel(), resourcesFolder));
    expect(run('pdftotext', without, '-').output).not.toContain('Annex: replies');
  });

  it('is in the attached findings, as the published schema says', async () => {
    const pdf = await renderReport({ ...sampleModel(), replies }, resourcesFolder);
    const [attached] = await extractAttachments(pdf);
    const content: unknown = JSON.parse(Buffer.from(attached?.bytes ?? []).toString('utf8'));
    const schema = JSON.parse(
      readFileSync(path.join(resourcesFolder, 'schemas', 'findings.schema.json'), 'utf8'),
    ) as object; // our own file
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
    expect(content).toMatchObject({ replies });
  });
});

/** A draft goes to the authority that it concerns, its comments come back, and the report prints both. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, expect, test } from './harness/amparo';
import {
  approveAndSign,
  commissioner,
  investigator,
  openReports,
  openSample,
  submit,
  unlockAs,
} from './harness/report';
import { lock } from './harness/vault';
import { run } from '../helpers/reports/programs';

const openRound = (page: Page) =>
  page.getByRole('button', { name: 'Open the round of Limassol Police' }).click();

/** Puts a comment into the empty last column of a row of the form. */
const fill = (form: string, number: string, comment: string): string =>
  form.replace(new RegExp(`^(${number},.*),\r$`, 'm'), `$1,${comment}\r`);

async function answer(page: Page, comment: string, what: string, reasons: string): Promise<void> {
  const block = page.locator('.draft-comment', { hasText: comment });
  await block.getByRole('button', { name: 'Answer …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(what, { exact: true }).click();
  await dialog.getByLabel('Reasons').fill(reasons);
  await dialog.getByRole('button', { name: 'Save the answer' }).click();
  await expect(block).toContainText(reasons);
}

test('a draft goes out for comment, each comment is answered, and the report prints both', async ({
  amparo,
}) => {
  test.setTimeout(300_000);
  const { app, computer } = amparo;
  await openSample(amparo);
  const { page } = amparo;
  await openReports(page);
  await page.getByRole('button', { name: 'New report' }).first().click();
  await page.getByRole('button', { name: 'Begin the report' }).click();
  await page.getByLabel('Summary').fill('On that night the officers had Person A before them.');
  await expect(page.getByText('A round sends one party the paragraphs')).toBeVisible();
  await page.getByRole('button', { name: 'Begin a round' }).click();
  await page.getByRole('button', { name: 'Begin the round' }).click();
  await expect(page.getByText('A commissioner signs and sends it')).toBeVisible();
  const paragraphs = page.locator('.draft-paragraph');
  const all = await paragraphs.count();
  expect(all).toBeGreaterThan(10);
  await page.getByLabel('Days for the reply').fill('15');
  await page.getByText('Working days', { exact: true }).click();
  await paragraphs.first().locator('.choice').click();
  await expect(paragraphs.first()).toHaveClass(/draft-paragraph-out/);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  const first = await lock(amparo);
  await unlockAs(first, commissioner);
  await openReports(first);
  await openRound(first);
  const target = join(computer.documents, 'draft.pdf');
  await answerDialogs(app, [target]);
  await first.getByRole('button', { name: 'Sign and send …' }).click();
  await expect(first.getByText('Sent, receipt to be recorded')).toBeVisible({ timeout: 60_000 });
  const draft = run('pdftotext', '-layout', target, '-').output;
  expect(draft).toContain('Draft for comment – confidential');
  expect(draft).toContain('15 working days');

  const second = await lock({ ...amparo, page: first });
  await unlockAs(second, investigator);
  await openReports(second);
  await expect(second.getByRole('button', { name: /^Next: Record the receipt/ })).toBeVisible();
  await openRound(second);
  await second.getByRole('button', { name: 'Record receipt …' }).click();
  await second.getByRole('button', { name: 'Record the receipt', exact: true }).click();
  await expect(second.getByText('Comments awaited')).toBeVisible();
  await second.getByRole('button', { name: 'Extend …' }).click();
  await second.getByLabel('By how many working days').fill('5');
  await second.getByLabel('Reason').fill('Asked for in writing: staff on leave.');
  await second.getByRole('button', { name: 'Extend it' }).click();
  await expect(second.getByRole('dialog')).toBeHidden();

  const form = readFileSync(target.replace('.pdf', '.reply-form.csv'), 'utf8');
  const filled = join(computer.documents, 'reply.csv');
  const rows = fill(fill(form, '1', 'The register says otherwise.'), '2', 'This is correct.');
  writeFileSync(filled, `${rows}99,Another text,A stray remark\r\n`);
  await answerDialogs(app, [filled]);
  await second.getByRole('button', { name: 'Read a reply form …' }).click();
  const dialog = second.getByRole('dialog');
  await expect(dialog.getByText('1 row not taken')).toBeVisible();
  await expect(dialog).toContainText('A stray remark');
  await dialog.getByRole('button', { name: 'Take 2 comments' }).click();
  await expect(second.getByText('2 comments, 2 to answer.')).toBeVisible();

  await second
    .getByRole('article', { name: 'Paragraph 3', exact: true })
    .getByRole('button', { name: 'Add a comment' })
    .click();
  await dialog.getByLabel('What they say').fill('Our letter gives the reasons.');
  await dialog.getByText('The comment is confidential').click();
  await dialog.getByLabel('Summary to print').fill('It points to a letter.');
  await dialog.getByRole('button', { name: 'Add the comment' }).click();
  await expect(second.getByText('3 comments, 3 to answer.')).toBeVisible();
  await expect(second.getByRole('button', { name: 'Close the round' })).toBeDisabled();
  await answer(second, 'The register says otherwise.', 'Partly accepted', 'The day was corrected.');
  await answer(second, 'This is correct.', 'Accepted', 'Noted.');
  await answer(second, 'Our letter gives the reasons.', 'Not accepted', 'It gives none.');
  await second.getByRole('button', { name: 'Close the round' }).click();
  await expect(second.getByText('Limassol Police made 3 comments.')).toBeVisible();
  await second.getByRole('button', { name: 'Report', exact: true }).click();
  await submit(second);

  const third = await lock({ ...amparo, page: second });
  await unlockAs(third, commissioner);
  await openReports(third);
  await approveAndSign(third);
  const report = join(computer.documents, 'report.pdf');
  await answerDialogs(app, [report]);
  await third.getByRole('button', { name: 'Export the signed PDF …' }).click();
  await expect(third.getByText('Report written')).toBeVisible();
  const words = run('pdftotext', '-layout', report, '-').output.replaceAll(/\s+/g, ' ');
  expect(words).toContain('Annex: replies');
  expect(words).toContain('The register says otherwise.');
  expect(words).toContain('Partly accepted. The day was corrected.');
  expect(words).toContain('It points to a letter.');
  expect(words).not.toContain('Our letter gives the reasons.');
});

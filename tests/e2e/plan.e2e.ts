/** From the open questions to the silence of an authority: plan, letter, service, result. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AnswerValue } from '../../shared/domain/assessments/answer';
import { answerDialogs, expect, test } from './harness/amparo';
import { openInquiry, prepareAssessment, tab } from './harness/inquiry';
import { call } from './harness/call';
import { hidden } from './harness/report';
import { createVault } from './harness/vault';

const held: readonly (readonly [string, AnswerValue])[] = [
  ['SUB-Q02', 'adult'],
  ['SUB-Q04', 'identified_by_authority'],
  ['DET-Q01', ['public_shelter']],
  ['DET-Q02', 'no'],
  ['DET-Q03', 'no'],
];

/** `YYYY-MM-DD`, this many days before today. */
const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Answers given through the bridge: the checklist has tests of its own. */
async function begin(page: Page) {
  const { rows } = await call(page, 'inquiry.list', {});
  const inquiryId = rows[0]?.id ?? '';
  const [assessment] = await call(page, 'assessment.list', { inquiryId });
  const assessmentId = assessment?.id ?? '';
  for (const [questionId, value] of held)
    await call(page, 'answer.set', {
      assessmentId,
      checklist: 'DET',
      questionId,
      answer: { value, unknownReason: null, reason: '', provenance: 'document', evidenceIds: [] },
    });
  const [person] = await call(page, 'person.list', { inquiryId });
  await call(page, 'identity.save', {
    inquiryId,
    personId: person?.id ?? '',
    identity: {
      fullName: hidden,
      aliases: [],
      birthDate: '1980-04-02',
      nationality: '',
      documentNumbers: [],
      contact: [],
    },
  });
  return { inquiryId, assessmentId };
}

test('a plan becomes a letter, the letter is served, and silence gives a result', async ({
  amparo,
}) => {
  test.setTimeout(240_000);
  const { page, app, computer } = amparo;
  await createVault(amparo);
  await page.reload();
  await openInquiry(page);
  await prepareAssessment(page);
  const { assessmentId } = await begin(page);

  await tab(page, 'Plan');
  const owed = page.getByRole('list', { name: 'Must be answered' });
  await expect(owed).toContainText('Was the outcome accurate in the light of all evidence');
  await owed.getByRole('button', { name: /^Answer how the person was identified/ }).click();
  await expect(page.locator('.question-card-text')).toContainText('Was the outcome accurate');

  await tab(page, 'Plan');
  const next = page.locator('.next-questions > li').first();
  await expect(next).toContainText(/One answer would decide \d+ standard/);
  const asked = await next.locator('strong').innerText();
  await next.getByRole('button', { name: 'Answer' }).click();
  await expect(page.locator('.question-card-text')).toContainText(asked);

  await tab(page, 'Plan');
  await expect(page.getByText('Nothing is planned yet')).toBeVisible();
  await page.getByRole('button', { name: 'Take over all' }).click();
  const rows = page.getByRole('list', { name: 'Rows of the plan' }).locator('> li');
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  await rows
    .first()
    .getByRole('button', { name: /^Take out/ })
    .click();
  await expect(rows).toHaveCount(count - 1);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(rows).toHaveCount(count);

  await page.getByRole('button', { name: 'Write a letter' }).click();
  await page.getByRole('button', { name: 'Begin the letter' }).click();
  const issue = page.getByRole('button', { name: 'Issue the letter …' });
  await expect(issue).toBeEnabled();
  await page.getByLabel('Opening').fill(`This concerns ${hidden}.`);
  await expect(page.getByText('1 place to mend')).toBeVisible();
  await expect(issue).toBeDisabled();
  await page.getByLabel('Opening').fill('This concerns Person A.');
  await page.getByLabel('Day of the letter').fill(daysAgo(60));
  await page.getByLabel('Days for the reply').fill('14');
  await expect(page.locator('.letter-page')).toContainText('within 14 days');
  await expect(page.locator('.letter-page')).toContainText('It is for the authority to show this');
  const target = join(computer.documents, 'letter.pdf');
  await answerDialogs(app, [target]);
  await expect(issue).toBeEnabled();
  await issue.click();
  await expect(page.getByText('Issued, service to be confirmed')).toBeVisible({ timeout: 30_000 });
  expect(existsSync(target)).toBe(true);
  expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');

  const legality = () =>
    call(page, 'assessment.explain', { assessmentId, standardId: 'DET-08' }).then(
      ({ result }) => result,
    );
  expect((await legality()).outcome).toBe('INSUFFICIENT INFORMATION');

  await tab(page, 'Overview');
  await page.getByRole('button', { name: 'Record service …' }).click();
  await page.getByRole('dialog').getByLabel('Served on').fill(daysAgo(50));
  await expect(page.getByRole('dialog').getByLabel('Period for reply ends')).toHaveValue(
    daysAgo(36),
  );
  await page.getByRole('button', { name: 'Record the service', exact: true }).click();
  await expect(page.getByText('The period has expired.')).toBeVisible();
  await page.getByRole('navigation').getByText('Deadlines').click();
  await expect(page.getByRole('heading', { name: 'Replies overdue' })).toBeVisible();
  await page.getByText('Border Police').first().dblclick();

  await page.getByRole('button', { name: 'Reply' }).click();
  await page.getByRole('option', { name: 'No reply' }).click();
  await expect.poll(async () => (await legality()).outcome).toBe('BREACH INDICATED');
  expect((await legality()).qualifiers).toContain('BY SILENCE');
});

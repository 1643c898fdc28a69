/** What passes between author and commissioner: sent back with a reason, mended, shown, signed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answerDialogs, expect, test } from './harness/amparo';
import {
  approveAndSign,
  commissioner,
  fact,
  investigator,
  openReports,
  openSample,
  submit,
  unlockAs,
  writeReport,
} from './harness/report';
import { lock } from './harness/vault';

const reason = 'Say on which day the registers were seen.';
const title = 'Report on inquiry 2001/001';

test('a report goes back with its reason, comes again, and is signed as it was shown', async ({
  amparo,
}) => {
  test.setTimeout(240_000);
  await openSample(amparo);
  await openReports(amparo.page);
  await writeReport(amparo.page, 'On that night the officers had Person A before them.');
  await expect(amparo.page.getByText('A commissioner has to read and approve it.')).toBeVisible();
  await expect(amparo.page.getByRole('button', { name: 'Approve' })).toBeHidden();
  await expect(amparo.page.getByRole('button', { name: 'Sign …' })).toBeHidden();

  const first = await lock(amparo);
  await unlockAs(first, commissioner);
  await openReports(first);
  await expect(first.getByRole('button', { name: 'Submit for approval' })).toBeHidden();
  await first.getByRole('button', { name: 'Return to the author …' }).click();
  const send = first.getByRole('button', { name: 'Return it' });
  await expect(send).toBeDisabled();
  await first.getByLabel('What should change').fill(reason);
  await first.keyboard.press('Tab');
  await send.click();
  await expect(first.getByText('An investigator is writing this report.')).toBeVisible();

  const second = await lock({ ...amparo, page: first });
  await unlockAs(second, investigator);
  await openReports(second);
  await expect(second.getByText('Returned by the commissioner')).toBeVisible();
  await expect(second.getByText(reason)).toBeVisible();
  await second.getByLabel('Summary').fill('The registers of 28 March 2001 were seen.');
  await submit(second);

  const third = await lock({ ...amparo, page: second });
  await unlockAs(third, commissioner);
  await openReports(third);
  await expect(third.getByText(reason)).toBeHidden();
  const { pages, proof } = await approveAndSign(third);
  expect(await fact(third, 'Pages').innerText()).toBe(pages);

  const target = path.join(amparo.computer.documents, 'report.pdf');
  await answerDialogs(amparo.app, [target]);
  await third.getByRole('button', { name: 'Export the signed PDF …' }).click();
  await expect(third.getByText('Report written')).toBeVisible();
  const file = readFileSync(target);
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  expect((await fact(third, 'SHA-256 of the file').innerText()).replaceAll(' ', '')).toBe(
    hash(file),
  );
  const unsigned = file.subarray(0, file.indexOf('%%EOF') + '%%EOF\n'.length);
  expect(hash(unsigned)).toBe(proof);
  await expect(third.getByText(title).first()).toBeVisible();
});

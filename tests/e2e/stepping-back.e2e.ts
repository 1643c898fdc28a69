/** An officer whom an inquiry concerns steps back: it closes to them, and their colleagues see why. */
import { expect, test } from './harness/amparo';
import { commissioner, openSample, unlockAs } from './harness/report';
import { lock } from './harness/vault';

const reason = 'I know the respondent authority’s head.';

test('who steps back hands over the lead, finds the inquiry no more, and is named with the reason', async ({
  amparo,
}) => {
  test.setTimeout(180_000);
  const { page } = amparo;
  await openSample(amparo);
  await page.reload();
  await page.getByText('2001/001').first().dblclick();
  await page.getByRole('button', { name: 'Step back' }).click();
  const dialog = page.getByRole('dialog', { name: 'Step back from this inquiry' });
  await expect(dialog).toContainText('The inquiry closes to you at once');
  const save = dialog.getByRole('button', { name: 'Step back' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(reason);
  const lead = dialog.getByRole('button', { name: 'Who leads the inquiry from now on' });
  if (await lead.isVisible()) {
    await expect(save).toBeDisabled();
    await lead.click();
    await page.getByRole('option', { name: commissioner }).click();
  }
  await save.click();
  await expect(page.getByRole('heading', { name: 'Inquiries', exact: true })).toBeVisible();
  await expect(page.getByText('closed to you: 2001/001')).toBeVisible();
  await expect(page.getByRole('row', { name: /2001\/001/ })).toHaveCount(0);

  const other = await lock(amparo);
  await unlockAs(other, commissioner);
  await other.getByText('2001/001').first().dblclick();
  const away = other.getByRole('list', { name: 'Who takes no part' });
  await expect(away).toContainText('stepped back');
  await expect(away).toContainText(reason);
  await expect(away.getByRole('button', { name: 'Readmit Sample Officer' })).toBeVisible();
});

/** A presumption with its window, a determination that ends it, and contradictions, all in the window. */
import type { Page } from '@playwright/test';
import type { AssessmentId } from '../../shared/domain/ids';
import { expect, test } from './harness/amparo';
import { call, enterPerson } from './harness/call';
import { createVault } from './harness/vault';

/** A person presumed to be a child, held in March and charged in May; the holding ends before it begins. */
async function enterFile(page: Page): Promise<void> {
  const { inquiryId, authority, person } = await enterPerson(page, 'Night at the station');
  const start = async (title: string, startsOn: string, endsOn: string | null) => {
    const event = await call(page, 'event.add', {
      inquiryId,
      type: endsOn === null ? 'charge' : 'detention_episode',
      title,
      startsOn,
      endsOn,
      place: '',
      description: '',
      personIds: [person.id],
      authorityIds: [authority.id],
    });
    const unit = { personId: person.id, eventId: event.id, authorityId: authority.id };
    const subject = { kind: 'case', ...unit } as const;
    return (await call(page, 'assessment.create', { inquiryId, subject })).id;
  };
  const held = await start('Held at the station', '2026-03-03', '2026-03-19');
  const charged = await start('Charged with illegal entry', '2026-05-04', null);
  const answer = (assessmentId: AssessmentId, questionId: string, value: string) =>
    call(page, 'answer.set', {
      assessmentId,
      checklist: 'DET',
      questionId,
      answer: { value, unknownReason: null, reason: '', provenance: null, evidenceIds: [] },
    });
  for (const id of [held, charged]) {
    await answer(id, 'SUB-Q02', 'uncertain');
    await answer(id, 'SUB-Q03', 'yes');
    await answer(id, 'SUB-Q05', 'yes');
    await answer(id, 'SUB-Q15', '2026-03-01');
  }
  await answer(held, 'DET-Q04', '2026-03-10');
  await answer(held, 'DET-Q05', '2026-03-04');
}

test('a determination is previewed, recorded and taken back, and contradictions lead to their answers', async ({
  amparo,
}) => {
  const { page } = amparo;
  await createVault(amparo);
  await enterFile(page);
  await page.reload();
  await page.getByText('Night at the station').first().dblclick();

  const panel = page.getByRole('region', { name: '1 contradiction' });
  await expect(panel).toContainText('The holding ended (4 March 2026) before it began (10 March');
  await panel.getByRole('button', { name: 'Say why both stand' }).click();
  const reason = 'Two registers differ and neither can be preferred.';
  await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill(reason);
  await page.getByRole('button', { name: 'Keep this reason' }).click();
  await expect(panel).toContainText(`Both stand: ${reason}`);
  await panel.getByRole('button', { name: /When did the holding end/ }).click();
  await expect(page.locator('.question-card-text')).toHaveText('When did the holding end?');
  await expect(page.locator('.question-contradictions')).toContainText('Contradiction');
  await expect(page.locator('.question-contradictions')).toContainText(`Both stand: ${reason}`);
  await expect(page.locator('.question-row-mark')).toHaveCount(1);
  await expect(page.locator('.checklist-owed')).toContainText('Was the outcome accurate');

  const note = page.locator('.checklist-presumptions');
  await expect(note).toContainText('the event lies inside the window');
  await note.locator('summary').click();
  await expect(note).toContainText('an inference from the words “unless or until”');
  await expect(note).toContainText('never justifies confinement');

  await page.getByRole('button', { name: 'Record a determination …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('A document alone').click();
  await expect(dialog).toContainText('This ends no presumption');
  await expect(dialog.getByLabel('Date of the determination')).toHaveCount(0);
  await dialog.getByText('An individual determination of this person').click();
  await dialog.getByText('An adult', { exact: true }).click();
  await dialog.getByText('Yes', { exact: true }).click();
  await dialog.getByLabel('Date of the determination').fill('1 April 2026');
  const effects = dialog.locator('.determination-effect');
  await expect(effects).toHaveCount(2);
  await expect(effects.first()).toContainText('Before the determination');
  await expect(effects.first()).toContainText('still judged by the standards for children');
  await expect(effects.first()).not.toContainText('Uncertain → Adult');
  await expect(effects.last()).toContainText('Uncertain → Adult');
  await expect(effects.last()).toContainText('No result rests on a presumption.');
  await dialog.getByRole('button', { name: /Who says so/ }).click();
  await page.getByRole('option', { name: 'Document' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Decision of the age panel.');
  await dialog.getByRole('button', { name: 'Set 5 answers' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(note).toContainText('Presumed child');

  await page.getByRole('button', { name: '← All assessments' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).last().click();
  await expect(page.locator('.checklist-presumptions')).not.toContainText('Presumed child');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(async () => {
    await page.getByRole('button', { name: '← All assessments' }).click();
    await page.getByRole('button', { name: 'Open', exact: true }).last().click();
    await expect(note).toContainText('Presumed child', { timeout: 2000 });
  }).toPass();
});

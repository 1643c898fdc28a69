import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writeBeside } from '../../../electron/core/reports/handover';
import { temporaryFolder } from '../../helpers/core';
import { newVault } from '../../helpers/vault';

it('hands nothing over where the installation lacks the verifier page', async () => {
  const folder = await temporaryFolder();
  const { vault } = await newVault();
  const place = { vault, db: vault.db, resourcesFolder: await temporaryFolder() };
  const written = writeBeside(place, path.join(folder, 'report.pdf'), 'ab', []);
  await expect(written).rejects.toMatchObject({ code: 'VERIFIER_PAGE_MISSING' });
  expect(await readdir(folder)).toEqual([]);
});

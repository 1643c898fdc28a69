import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createCore } from '../../../electron/core/app';
import { loadSampleCase } from '../../../electron/core/sample';
import { passphrase, temporaryFolder, testCore } from '../../helpers/core';
import { publishedFrames } from '../../helpers/law/published-cases';
import { quickKdf, resourcesFolder } from '../../helpers/paths';

it('makes a vault of its own with the published case, pseudonymised, and its findings proposed', async () => {
  const core = testCore();
  const parentFolder = await temporaryFolder();
  const session = await core.do('vault.createSample', { parentFolder, passphrase });
  expect(session.officer.roles).toContain('investigator');
  const { rows } = await core.do('inquiry.list', {});
  expect(rows).toHaveLength(1);
  const [inquiry] = rows;
  if (inquiry === undefined) throw new Error('no inquiry');
  const findings = await core.do('finding.list', { inquiryId: inquiry.id });
  expect(findings).toHaveLength(8);
  const officers = await core.do('officer.list', {});
  expect(officers.map(({ roles }) => roles).flat()).toContain('commissioner');
});

it('is not written over a vault that is there', async () => {
  const core = testCore();
  const parentFolder = await temporaryFolder();
  await core.do('vault.createSample', { parentFolder, passphrase });
  expect(await core.fails('vault.createSample', { parentFolder, passphrase })).toBe('VAULT_EXISTS');
});

it('says so when the bundled sample is damaged', async () => {
  const folder = path.join(await temporaryFolder(), 'resources');
  await cp(resourcesFolder, folder, { recursive: true });
  await writeFile(path.join(folder, 'sample', 'rantsev.json'), '{}');
  const core = createCore({ resourcesFolder: folder, kdf: quickKdf });
  const parentFolder = await temporaryFolder();
  const result = await core.call('vault.createSample', { parentFolder, passphrase });
  expect(result).toMatchObject({ ok: false, code: 'SAMPLE_DAMAGED' });
  await core.close();
});

it('answers exactly as the published case does', async () => {
  const sample = await loadSampleCase(resourcesFolder);
  const frame = publishedFrames().find(({ id }) => id === 'PUB-1a');
  const values = Object.fromEntries(
    Object.entries(sample.answers).map(([id, { value }]) => [id, value]),
  );
  expect(values).toEqual(frame?.answers);
  expect(sample.profile.bonds).toEqual(frame?.profile);
  expect(sample.profile.judgment.standards.toSorted()).toEqual(
    Object.keys(frame?.decided ?? {}).toSorted(),
  );
});

/** What a killed process left in and beside a vault goes at the next opening, and nothing else. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lockVault } from '../../../electron/core/vault';
import { codeOf } from '../../helpers/errors';
import { newVault, unlock } from '../../helpers/vault';

it('removes unfinished files by their exact names, once the vault is open', async () => {
  const { vault, folder } = await newVault();
  const beside = path.dirname(folder);
  const made = (name: string, place = folder): string => {
    const file = path.join(place, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, 'left behind');
    return file;
  };
  const leftovers = [
    made('vault.json.part'),
    made('backup/vault.json.part'),
    made('backup/before-50.db.part'),
    made(`office.amparo.new-${randomUUID()}/vault.db`, beside),
  ];
  const others = [
    made('notes.part'),
    made('vault.json.new-copy'),
    made('backup/before-50.db'),
    made('office.amparo.new-name/vault.db', beside),
    made(`other.amparo.new-${randomUUID()}/vault.db`, beside),
  ];
  expect(await codeOf(() => unlock(folder))).toBe('VAULT_IN_USE');
  lockVault(vault);
  expect(await codeOf(() => unlock(folder, 'Ana Costa', 'wrong'))).toBe('PASSPHRASE_WRONG');
  expect(leftovers.every((file) => fs.existsSync(file))).toBe(true);
  await unlock(folder);
  expect(leftovers.filter((file) => fs.existsSync(file))).toEqual([]);
  expect(others.filter((file) => !fs.existsSync(file))).toEqual([]);
});

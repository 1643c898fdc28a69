/** A page that has been taken over can name any place; only what an officer picked is touched. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Input, OperationName } from '../../../shared/api';
import { answerDialogs, expect, pick, test, type Amparo } from '../harness/amparo';
import { handOver } from '../harness/machine';
import { createVault, lock, passphrase } from '../harness/vault';

/** The code that the call comes back with, or `done`. */
const outcome = <N extends OperationName>(page: Page, name: N, input: Input<N>): Promise<string> =>
  page.evaluate(
    async ([operation, value]) => {
      const result = await window.amparo.call(operation as never, value as never); // one pair of N
      const { ok, code } = result as { ok: boolean; code?: string };
      return ok ? 'done' : (code ?? '');
    },
    [name, input] as const,
  );

function put({ computer }: Amparo, name: string, content: string): string {
  const file = path.join(computer.documents, name);
  writeFileSync(file, content);
  handOver(file);
  return file;
}

const inquiry = {
  title: 'Closed shelter, northern region',
  type: 'complaint',
  openedOn: '2026-03-04',
  complainant: '',
  summary: '',
} as const;

test('no vault is made, looked at or opened in a place that nobody picked', async ({ amparo }) => {
  const { page, computer } = amparo;
  const create = {
    parentFolder: computer.documents,
    name: 'office',
    institution: 'Office of the Ombudsman',
    officerName: 'A. Officer',
    passphrase,
    recovery: { shares: 3, threshold: 2 },
  };
  expect(await outcome(page, 'vault.create', create)).toBe('PATH_NOT_CHOSEN');
  expect(existsSync(path.join(computer.documents, 'office.amparo'))).toBe(false);
  const sample = { parentFolder: computer.documents, passphrase };
  expect(await outcome(page, 'vault.createSample', sample)).toBe('PATH_NOT_CHOSEN');
  expect(await outcome(page, 'vault.inspect', { folder: computer.folder })).toBe('PATH_NOT_CHOSEN');
  // A folder picked to make a vault in is no leave to write above it.
  await pick(amparo, 'parentFolder', computer.documents);
  const above = { ...create, name: '../office' };
  expect(await outcome(page, 'vault.create', above)).toBe('INPUT_INVALID');
  expect(existsSync(path.join(computer.folder, 'office.amparo'))).toBe(false);
});

test('no file is read into the vault or written over that nobody picked', async ({ amparo }) => {
  const { page, computer } = amparo;
  await createVault(amparo);
  const created = await page.evaluate(
    (input) => window.amparo.call('inquiry.create', input),
    inquiry,
  );
  const inquiryId = created.ok ? created.value.id : ('' as never); // the next line would say so
  const secret = put(amparo, 'private.key', 'not for the page');
  const take = { inquiryId, path: secret, title: 'Key' };
  expect(await outcome(page, 'evidence.add', take)).toBe('PATH_NOT_CHOSEN');
  expect(await outcome(page, 'certificate.importPkcs12', { path: secret, password: '' })).toBe(
    'PATH_NOT_CHOSEN',
  );
  expect(await outcome(page, 'verify.file', { path: secret, rootPath: null })).toBe(
    'PATH_NOT_CHOSEN',
  );
  const source = await pick(amparo, 'evidenceFile', put(amparo, 'register.txt', 'Page 4'));
  const added = await page.evaluate((input) => window.amparo.call('evidence.add', input), {
    ...take,
    path: source,
  });
  if (!added.ok) throw new Error(added.code);
  const clear = { inquiryId, evidenceId: added.value.id };
  const over = { ...clear, path: secret };
  expect(await outcome(page, 'evidence.export', over)).toBe('PATH_NOT_CHOSEN');

  // Picked to be read is not picked to be written; picked to be written is so once.
  await pick(amparo, 'evidenceFile', secret);
  expect(await outcome(page, 'evidence.export', over)).toBe('PATH_NOT_CHOSEN');
  expect(readFileSync(secret, 'utf8')).toBe('not for the page');
  const copy = path.join(computer.documents, 'copy.txt');
  await pick(amparo, 'saveFile', copy);
  expect(await outcome(page, 'evidence.export', { ...clear, path: copy })).toBe('done');
  expect(readFileSync(copy, 'utf8')).toBe('Page 4');
  expect(await outcome(page, 'evidence.export', { ...clear, path: copy })).toBe('PATH_NOT_CHOSEN');
});

test('what was picked ends with the window; the vault opened last stays known', async ({
  amparo,
}) => {
  const folder = await createVault(amparo);
  const report = put(amparo, 'report.pdf', 'Dear colleague');
  await pick(amparo, 'pdf', report);
  expect(await outcome(amparo.page, 'verify.file', { path: report, rootPath: null })).not.toBe(
    'PATH_NOT_CHOSEN',
  );
  const fresh = await lock(amparo);
  expect(await outcome(fresh, 'verify.file', { path: report, rootPath: null })).toBe(
    'PATH_NOT_CHOSEN',
  );
  expect(await outcome(fresh, 'vault.inspect', { folder })).toBe('done');
});

test('the page cannot aim a save dialog at a place of its own', async ({ amparo }) => {
  await answerDialogs(amparo.app, []);
  await amparo.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (_window: unknown, options?: { readonly defaultPath?: string }) => {
      Object.assign(globalThis, { offered: options?.defaultPath });
      return Promise.resolve({ canceled: true, filePath: '' });
    };
  });
  await amparo.page.evaluate(() => window.amparo.choose('saveFile', '/etc/cron.d/../.bashrc'));
  const offered = await amparo.app.evaluate(() => {
    const scope: object = globalThis;
    return 'offered' in scope ? String(scope.offered) : '';
  });
  expect(offered).toBe('bashrc');
});

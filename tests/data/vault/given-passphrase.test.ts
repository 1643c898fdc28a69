/** Whoever was given a passphrase chooses their own before anything else. */
import { expect, it } from 'vitest';
import { operations, type OperationName } from '../../../shared/api';
import { givenPassphrase, openCore } from '../../helpers/core';

const own = 'nine slow ferries cross at dusk';

async function withNewOfficer() {
  const core = await openCore();
  const added = await core.do('officer.add', {
    name: 'R. Reviewer',
    roles: ['reviewer', 'administrator'],
    clearedForIdentities: false,
    passphrase: givenPassphrase,
  });
  const vault = { folder: core.folder, officerId: added.id };
  return { core, open: (passphrase: string) => core.do('vault.unlock', { ...vault, passphrase }) };
}

it('lets nothing be read or done before', async () => {
  const { core, open } = await withNewOfficer();
  expect((await core.do('vault.session', {}))?.passphraseGiven).toBe(false);
  expect(await open(givenPassphrase)).toMatchObject({ passphraseGiven: true });
  const samples: Partial<Record<OperationName, unknown>> = {
    'officer.list': {},
    'inquiry.list': {},
    'audit.head': {},
    'settings.get': {},
    'recovery.get': {},
    'recovery.issue': { passphrase: givenPassphrase, shares: 2, threshold: 2 },
    'settings.setReferenceScheme': { scheme: '{year}/{number}' },
  };
  for (const [name, input] of Object.entries(samples)) {
    expect(operations[name as OperationName].needs).toBe('unlocked');
    const result = await core.call(name, input);
    expect(result.ok ? name : result.code).toBe('PASSPHRASE_TO_CHANGE');
  }
});

it('is over once they chose, and the given one opens nothing any more', async () => {
  const { core, open } = await withNewOfficer();
  await open(givenPassphrase);
  const change = { current: givenPassphrase, next: own };
  expect(await core.fails('vault.changePassphrase', { ...change, next: givenPassphrase })).toBe(
    'PASSPHRASE_SAME',
  );
  expect(await core.fails('vault.changePassphrase', { ...change, next: 'password' })).toBe(
    'PASSPHRASE_WEAK',
  );
  expect(await core.fails('vault.changePassphrase', { ...change, current: 'not it' })).toBe(
    'PASSPHRASE_WRONG',
  );
  expect((await core.do('vault.session', {}))?.passphraseGiven).toBe(true);
  await core.do('vault.changePassphrase', change);
  expect((await core.do('vault.session', {}))?.passphraseGiven).toBe(false);
  const [entry] = await core.do('audit.list', { inquiryId: null, before: null, limit: 1 });
  expect(entry).toMatchObject({ operation: 'vault.changePassphrase', officerName: 'R. Reviewer' });
  expect(await core.do('officer.list', {})).toHaveLength(2);
  await expect(open(givenPassphrase)).rejects.toThrow('PASSPHRASE_WRONG');
  expect(await open(own)).toMatchObject({ passphraseGiven: false });
});

it('holds after locking half-way', async () => {
  const { core, open } = await withNewOfficer();
  await open(givenPassphrase);
  await core.close();
  expect(await open(givenPassphrase)).toMatchObject({ passphraseGiven: true });
  expect(await core.fails('officer.list', {})).toBe('PASSPHRASE_TO_CHANGE');
});

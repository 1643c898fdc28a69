import { describe, expect, it } from 'vitest';
import { inquiryWithEvent, openCore, passphrase } from '../../helpers/core';
import { addOfficer, officerWith, standing } from '../../helpers/officers';

const identity = {
  fullName: 'Ekaterina Volkonskaya',
  aliases: [],
  birthDate: '1980-04-02',
  nationality: '',
  documentNumbers: ['RU7788991'],
  contact: [],
};

/** A vault with its first officer (administrator, cleared), and a commissioner who has settled in. */
async function office() {
  const core = await openCore();
  const me = await core.do('vault.session', {});
  if (me === null) throw new Error('no session');
  const first = officerWith(core, me.officer.id, passphrase);
  const commissioner = await (
    await addOfficer(core, 'B. Commissioner', ['commissioner'])
  ).settleIn();
  await commissioner.enter(); // the root is made when a commissioner opens the vault
  await first.enter();
  return { core, first, commissioner };
}

const rootKey = async (core: Awaited<ReturnType<typeof office>>['core']) =>
  (await core.do('settings.get', {})).rootKey;

const lastOperations = async (core: Awaited<ReturnType<typeof office>>['core'], limit: number) =>
  (await core.do('audit.list', { inquiryId: null, before: null, limit })).map((e) => e.operation);

describe('roles', { timeout: 60_000 }, () => {
  it('are changed by an administrator, hold from the next unlock, and are logged', async () => {
    const { core, first } = await office();
    const reviewer = await (await addOfficer(core, 'R. Reviewer', ['reviewer'])).settleIn();
    await first.enter();
    await core.do('officer.setRoles', {
      officerId: reviewer.id,
      roles: ['investigator', 'investigator'],
    });
    expect((await standing(core, reviewer)).roles).toEqual(['investigator']);
    expect(await lastOperations(core, 1)).toEqual(['officer.setRoles']);
    await reviewer.enter();
    await inquiryWithEvent(core);
    const change = { officerId: first.id, roles: ['reviewer' as const] };
    expect(await core.fails('officer.setRoles', change)).toBe('NOT_ALLOWED');
  });

  it('are nobody’s own to change', async () => {
    const { core, first } = await office();
    const roles = ['administrator' as const, 'commissioner' as const];
    const own = await core.fails('officer.setRoles', { officerId: first.id, roles });
    expect(own).toBe('OFFICER_CHANGES_SELF');
    const unknown = { officerId: '3f0c5c35-7e46-4a39-8d5e-0f3c3a1f8f10', roles };
    expect(await core.fails('officer.setRoles', unknown)).toBe('NOT_FOUND');
  });

  it('leave the only commissioner in place once the root’s key is sealed', async () => {
    const { core, commissioner } = await office();
    const change = { officerId: commissioner.id, roles: ['reviewer' as const] };
    expect(await core.fails('officer.setRoles', change)).toBe('OFFICER_LAST_COMMISSIONER');
  });

  it('let an administrator correct the first commissioner before the root is made', async () => {
    const core = await openCore();
    const wrong = await addOfficer(core, 'W. Wrong', ['commissioner']);
    const second = { name: 'S. Second', roles: ['commissioner' as const] };
    const input = { ...second, clearedForIdentities: false, passphrase };
    expect(await core.fails('officer.add', input)).toBe('COMMISSIONER_NEEDS_APPOINTMENT');
    await core.do('officer.setRoles', { officerId: wrong.id, roles: ['reviewer'] });
    await core.do('officer.add', input);
  });
});

describe('commissioners', { timeout: 60_000 }, () => {
  it('make the root when the first of them opens the vault, and nobody before', async () => {
    const core = await openCore();
    expect((await core.do('settings.get', {})).rootFingerprint).toBe('');
    const file = { path: `${core.folder}/../root.pem` };
    expect(await core.fails('certificate.exportRoot', file)).toBe('ROOT_NOT_MADE');
    const added = await addOfficer(core, 'B. Commissioner', ['commissioner']);
    const commissioner = await added.settleIn();
    await commissioner.enter();
    expect((await core.do('settings.get', {})).rootFingerprint).toMatch(/^([0-9A-F]{2}:){31}/);
    expect(await rootKey(core)).toEqual({ isHeldByMe: true, isInRecovery: true, isLost: false });
  });

  it('appoint another, who has opened the vault before', async () => {
    const { core, first, commissioner } = await office();
    const added = await addOfficer(core, 'D. Deputy', ['reviewer']);
    await commissioner.enter();
    const appoint = { officerId: added.id };
    expect(await core.fails('officer.appoint', appoint)).toBe('OFFICER_KEY_MISSING');
    expect((await standing(core, added)).hasOwnKey).toBe(false);
    const deputy = await added.settleIn();
    await commissioner.enter();
    await core.do('officer.appoint', appoint);
    expect(await standing(core, deputy)).toMatchObject({
      roles: ['reviewer', 'commissioner'],
      hasOwnKey: true,
      rootKey: 'held',
    });
    const own = { officerId: commissioner.id };
    expect(await core.fails('officer.appoint', own)).toBe('OFFICER_CHANGES_SELF');
    await deputy.enter();
    expect((await rootKey(core)).isHeldByMe).toBe(true);
    await first.enter();
    await core.do('officer.setRoles', { officerId: commissioner.id, roles: ['reviewer'] });
    expect((await standing(core, commissioner)).rootKey).toBe('none');
  });

  it('lose the root’s key when suspended, and get it back from another only', async () => {
    const { core, first, commissioner } = await office();
    const deputy = await (await addOfficer(core, 'D. Deputy', ['reviewer'])).settleIn();
    await commissioner.enter();
    await core.do('officer.appoint', { officerId: deputy.id });
    await first.enter();
    const target = { officerId: commissioner.id };
    await core.do('officer.setSuspended', { ...target, suspended: true });
    await deputy.enter();
    expect(await core.fails('officer.appoint', target)).toBe('OFFICER_SUSPENDED');
    await first.enter();
    await core.do('officer.setSuspended', { ...target, suspended: false });
    expect((await standing(core, commissioner)).rootKey).toBe('waiting');
    await commissioner.enter();
    expect((await rootKey(core)).isHeldByMe).toBe(false);
    const other = { officerId: deputy.id };
    expect(await core.fails('officer.appoint', other)).toBe('ROOT_KEY_NOT_HELD');
    expect(await core.fails('certificate.renewRoot', {})).toBe('ROOT_KEY_KEPT');
    await deputy.enter();
    await core.do('officer.appoint', target);
    await commissioner.enter();
    expect((await rootKey(core)).isHeldByMe).toBe(true);
  });

  it('get the root’s key back with recovery shares', async () => {
    const { core, first, commissioner } = await office();
    const before = (await core.do('settings.get', {})).rootFingerprint;
    const recovered = {
      folder: core.folder,
      shares: core.recoveryShares.slice(1),
      newPassphrase: 'six brown kites over the quarry road',
    };
    await core.do('vault.recover', { ...recovered, officerId: commissioner.id });
    const { rootFingerprint, rootKey: held } = await core.do('settings.get', {});
    expect(rootFingerprint).toBe(before);
    expect(held).toEqual({ isHeldByMe: true, isInRecovery: true, isLost: false });
    await core.do('vault.recover', { ...recovered, officerId: first.id });
    expect((await rootKey(core)).isHeldByMe).toBe(false);
  });
});

describe('clearance', { timeout: 60_000 }, () => {
  async function cleared() {
    const { core, first, commissioner } = await office();
    const { inquiryId, person } = await inquiryWithEvent(core);
    const wanted = { inquiryId, personId: person.id };
    await core.do('identity.save', { ...wanted, identity });
    const reveal = { ...wanted, reason: 'Call the lawyer' };
    return { core, first, commissioner, reveal };
  }

  it('is given by a cleared officer and takes effect at the next unlock', async () => {
    const { core, first, reveal } = await cleared();
    const added = await addOfficer(core, 'I. Investigator', ['investigator']);
    const give = { officerId: added.id, cleared: true };
    expect(await core.fails('officer.setClearance', give)).toBe('OFFICER_KEY_MISSING');
    const investigator = await added.settleIn();
    expect(await core.fails('identity.reveal', reveal)).toBe('IDENTITY_NOT_CLEARED');
    await first.enter();
    await core.do('officer.setClearance', give);
    const waiting = await standing(core, investigator);
    expect(waiting).toMatchObject({ clearance: 'waiting', clearedForIdentities: false });
    await investigator.enter();
    expect(await core.do('identity.reveal', reveal)).toEqual(identity);
    expect(await standing(core, investigator)).toMatchObject({
      clearance: 'held',
      clearedForIdentities: true,
    });
    expect(await lastOperations(core, 3)).toEqual([
      'identity.reveal',
      'officer.receiveClearance',
      'vault.unlock',
    ]);
    await first.enter();
    await investigator.enter();
    expect(await core.do('identity.reveal', reveal)).toEqual(identity);
  });

  it('is withdrawn, before it took effect and after', async () => {
    const { core, first, reveal } = await cleared();
    const added = await addOfficer(core, 'I. Investigator', ['investigator']);
    const investigator = await added.settleIn();
    await first.enter();
    const change = (is: boolean) => ({ officerId: investigator.id, cleared: is });
    await core.do('officer.setClearance', change(true));
    await core.do('officer.setClearance', change(false));
    await investigator.enter();
    expect(await core.fails('identity.reveal', reveal)).toBe('IDENTITY_NOT_CLEARED');

    await first.enter();
    await core.do('officer.setClearance', change(true));
    await investigator.enter();
    await first.enter();
    await core.do('officer.setClearance', change(false));
    expect((await standing(core, investigator)).clearance).toBe('leaving');
    await investigator.enter();
    expect(await core.fails('identity.reveal', reveal)).toBe('IDENTITY_NOT_CLEARED');
    expect((await standing(core, investigator)).clearance).toBe('none');
  });

  it('withdrawn is not given back by recovery shares', async () => {
    const { core, first, reveal } = await cleared();
    const added = await addOfficer(core, 'I. Investigator', ['investigator'], true);
    const investigator = await added.settleIn();
    expect(await core.do('identity.reveal', reveal)).toEqual(identity);
    await first.enter();
    await core.do('officer.setClearance', { officerId: investigator.id, cleared: false });
    await core.do('vault.recover', {
      folder: core.folder,
      officerId: investigator.id,
      shares: core.recoveryShares.slice(1),
      newPassphrase: 'six brown kites over the quarry road',
    });
    expect(await core.fails('identity.reveal', reveal)).toBe('IDENTITY_NOT_CLEARED');
  });

  it('stays with somebody, and is nobody’s own to change', async () => {
    const { core, first } = await cleared();
    const admin = await (await addOfficer(core, 'Z. Administrator', ['administrator'])).settleIn();
    const change = (officerId: string, is: boolean) =>
      core.fails('officer.setClearance', { officerId, cleared: is });
    expect(await change(first.id, false)).toBe('OFFICER_LAST_CLEARED');
    expect(await change(admin.id, true)).toBe('IDENTITY_NOT_CLEARED');
    expect(await change(admin.id, false)).toBe('OFFICER_CHANGES_SELF');
    await first.enter();
    expect(await change(first.id, true)).toBe('OFFICER_CHANGES_SELF');
    await core.do('officer.setSuspended', { officerId: admin.id, suspended: true });
    expect(await change(admin.id, true)).toBe('OFFICER_SUSPENDED');
  });

  it('is neither given nor withdrawn by one who is neither cleared nor administrator', async () => {
    const { core, first, commissioner } = await cleared();
    await commissioner.enter();
    const change = (is: boolean) =>
      core.fails('officer.setClearance', { officerId: first.id, cleared: is });
    expect(await change(false)).toBe('NOT_ALLOWED');
    expect(await change(true)).toBe('IDENTITY_NOT_CLEARED');
  });
});

describe('an administrator alone', { timeout: 60_000 }, () => {
  it('comes neither to the root’s key nor to identities', async () => {
    const { core, commissioner } = await office();
    const added = await addOfficer(core, 'Z. Administrator', ['administrator']);
    const helper = await addOfficer(core, 'H. Helper', ['reviewer']);
    const settled = await helper.settleIn();
    const admin = await added.settleIn();
    const as = (roles: ('administrator' | 'commissioner')[]) => ({ officerId: settled.id, roles });
    expect(await core.fails('officer.setRoles', as(['commissioner']))).toBe(
      'COMMISSIONER_NEEDS_APPOINTMENT',
    );
    expect(
      await core.fails('officer.setRoles', {
        officerId: admin.id,
        roles: ['administrator', 'commissioner'],
      }),
    ).toBe('OFFICER_CHANGES_SELF');
    expect(await core.fails('officer.appoint', { officerId: settled.id })).toBe('NOT_ALLOWED');
    expect(await core.fails('certificate.renewRoot', {})).toBe('NOT_ALLOWED');
    expect(await core.fails('certificate.addRootToRecovery', {})).toBe('NOT_ALLOWED');
    const clear = { officerId: settled.id, cleared: true };
    expect(await core.fails('officer.setClearance', clear)).toBe('IDENTITY_NOT_CLEARED');

    // Not by putting the commissioner away either: the next one still has to be appointed.
    await core.do('officer.setSuspended', { officerId: commissioner.id, suspended: true });
    expect(await core.fails('officer.setRoles', as(['commissioner']))).toBe(
      'COMMISSIONER_NEEDS_APPOINTMENT',
    );
  });
});

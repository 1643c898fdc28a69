import { describe, expect, it } from 'vitest';
import { isOnlyHolder, offersFor } from '../../../renderer/features/settings/officer-changes';
import { roleOptions } from '../../../renderer/features/settings/role-options';
import { OfficerId } from '../../../shared/domain/ids';
import type { OfficerStanding, Role } from '../../../shared/domain/vault/officers';

function officer(last: string, changes: Partial<OfficerStanding> = {}): OfficerStanding {
  return {
    id: OfficerId.parse(`6f1c1c6e-7a52-4d63-9c60-1f0f3a9d2b1${last}`),
    name: `Officer ${last}`,
    roles: ['investigator'],
    clearedForIdentities: false,
    suspended: false,
    hasOwnKey: true,
    clearance: 'none',
    rootKey: 'none',
    ...changes,
  };
}

const me = (roles: Role[], changes: Partial<OfficerStanding> = {}) =>
  officer('0', { roles, ...changes });
const ids = (...args: Parameters<typeof offersFor>) => offersFor(...args).map(({ id }) => id);

describe('what one officer may do to another', () => {
  it('is nothing for oneself, and nothing for who holds neither role nor key', () => {
    const administrator = me(['administrator'], { clearedForIdentities: true });
    expect(ids(administrator, true, administrator)).toEqual([]);
    expect(ids(me(['investigator', 'reviewer']), false, officer('1'))).toEqual([]);
  });

  it('follows from what the one who acts holds, not from the administrator’s role', () => {
    expect(ids(me(['administrator']), false, officer('1'))).toEqual(['roles', 'suspend']);
    expect(ids(me(['commissioner']), true, officer('1'))).toEqual(['appoint']);
    expect(ids(me(['commissioner']), false, officer('1'))).toEqual([]);
    const cleared = me(['investigator'], { clearedForIdentities: true });
    expect(ids(cleared, false, officer('1'))).toEqual(['clear']);
  });

  it('follows from what the other holds or waits for', () => {
    const all = me(['administrator', 'commissioner'], { clearedForIdentities: true });
    const other = (changes: Partial<OfficerStanding>) => ids(all, true, officer('1', changes));
    expect(other({ clearance: 'held', rootKey: 'held' })).toEqual(['roles', 'withdraw', 'suspend']);
    expect(other({ clearance: 'waiting' })).toEqual(['roles', 'appoint', 'withdraw', 'suspend']);
    expect(other({ clearance: 'leaving' })).toEqual(['roles', 'appoint', 'clear', 'suspend']);
    expect(other({ suspended: true })).toEqual(['roles', 'restore']);
    const without = offersFor(all, true, officer('1', { hasOwnKey: false }));
    expect(without.filter(({ isDisabled }) => isDisabled === true).map(({ id }) => id)).toEqual([
      'appoint',
      'clear',
    ]);
  });
});

it('the last holder of the root’s key is known', () => {
  const holder = officer('1', { rootKey: 'held' });
  expect(isOnlyHolder([holder, officer('2', { rootKey: 'waiting' })], holder)).toBe(true);
  expect(isOnlyHolder([holder, officer('2', { rootKey: 'held' })], holder)).toBe(false);
  expect(isOnlyHolder([holder, officer('2')], officer('2'))).toBe(false);
});

it('an administrator is offered the commissioner’s role for the first one only', () => {
  const values = (...args: Parameters<typeof roleOptions>) =>
    roleOptions(...args).options.map(({ value }) => value);
  expect(values([officer('1')])).toContain('commissioner');
  const taken = [officer('1', { roles: ['commissioner'] })];
  expect(values(taken)).toEqual(['administrator', 'investigator', 'reviewer']);
  expect(roleOptions(taken).note).toMatch(/appointed by a commissioner/);
  expect(values(taken, true)).toContain('commissioner');
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Input, OperationName, Output } from '../../shared/api';
import type { InquiryId, OfficerId } from '../../shared/domain/ids';
import { createCore, type Core } from '../../electron/core/app';
import { resourcesFolder, quickKdf } from './paths';

export const passphrase = 'seven quiet herons under a tin roof';

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amparo-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestCore extends Core {
  /** The value, or a thrown error whose message is the failure's code. */
  readonly do: <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N>>;
  /** The code of the failure; throws when the call succeeds. */
  readonly fails: <N extends OperationName>(name: N, input: Input<N>) => Promise<string>;
}

/** A core with real crypto, but key derivation too cheap for real use, so that tests stay quick. */
export function testCore(now?: () => Date, resources = resourcesFolder): TestCore {
  const core = createCore({
    resourcesFolder: resources,
    kdf: quickKdf,
    ...(now === undefined ? {} : { now }),
  });
  onTestFinished(() => core.close());
  return {
    ...core,
    do: async <N extends OperationName>(name: N, input: Input<N>) => {
      const result = await core.call(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.code} ${result.says}`);
      return result.value as Output<N>; // what the table promises for this name
    },
    fails: async (name, input) => {
      const result = await core.call(name, input);
      if (result.ok) throw new Error(`${name} succeeded`);
      return result.code;
    },
  };
}

/** A core with a new vault open. */
export async function openCore(
  now?: () => Date,
  parentFolder?: string,
): Promise<TestCore & { readonly folder: string; readonly recoveryShares: readonly string[] }> {
  const core = testCore(now);
  const { session, recoveryShares } = await core.do('vault.create', {
    parentFolder: parentFolder ?? (await temporaryFolder()),
    name: 'office',
    institution: 'Office of the Ombudsman',
    officerName: 'A. Officer',
    passphrase,
    recovery: { shares: 3, threshold: 2 },
  });
  return { ...core, folder: session.folder, recoveryShares };
}

/** What an administrator types for a new officer, in tests that are about something else. */
export const givenPassphrase = 'three borrowed umbrellas in a tram';

/** The first opening by an officer who was given that one: they choose their own, and the vault is open. */
export async function chooseOwn(
  core: TestCore,
  vault: { readonly folder: string; readonly officerId: OfficerId },
  own: string,
): Promise<void> {
  await core.do('vault.unlock', { ...vault, passphrase: givenPassphrase });
  await core.do('vault.changePassphrase', { current: givenPassphrase, next: own });
}

/** An inquiry with one authority, one person and one event. */
export async function inquiryWithEvent(core: TestCore) {
  const { id: inquiryId } = await core.do('inquiry.create', {
    title: 'Closed shelter, northern region',
    type: 'complaint',
    openedOn: '2026-03-02',
    complainant: '',
    summary: 'Held for a fortnight without a written decision.',
  });
  const authority = await core.do('authority.add', {
    inquiryId,
    name: 'Border Police',
    kind: 'border_guard',
    state: 'Cyprus',
    stateRole: 'destination',
  });
  const person = await core.do('person.add', { inquiryId, role: 'person_concerned', note: '' });
  const event = await core.do('event.add', {
    inquiryId,
    type: 'detention_episode',
    title: 'Held at the station',
    startsOn: '2026-03-03',
    endsOn: '2026-03-19',
    place: 'Shelter K',
    description: '',
    personIds: [person.id],
    authorityIds: [authority.id],
  });
  return { inquiryId: inquiryId satisfies InquiryId, authority, person, event };
}

import type { OfficerId } from '../../shared/domain/ids';
import type { OfficerStanding, Role } from '../../shared/domain/vault/officers';
import type { TestCore } from './core';

type Office = TestCore & { readonly folder: string };

const givenPassphrase = 'nine slow ferries cross at dusk';

export interface TestOfficer {
  readonly id: OfficerId;
  /** Locks whoever is in, and opens the vault as this officer. */
  readonly enter: () => Promise<void>;
}

export const officerWith = (core: Office, id: OfficerId, passphrase: string): TestOfficer => ({
  id,
  enter: async () => {
    await core.do('vault.unlock', { folder: core.folder, officerId: id, passphrase });
  },
});

/** Added by whoever is in, who stays in; the officer hasn't opened the vault yet. */
export async function addOfficer(
  core: Office,
  name: string,
  roles: Role[],
  clearedForIdentities = false,
): Promise<TestOfficer & { readonly settleIn: () => Promise<TestOfficer> }> {
  const { id } = await core.do('officer.add', {
    ...{ name, roles, clearedForIdentities },
    passphrase: givenPassphrase,
  });
  const given = officerWith(core, id, givenPassphrase);
  return {
    ...given,
    /** Opens the vault for the first time, and chooses a passphrase of their own. */
    settleIn: async () => {
      await given.enter();
      const next = `${name} hides eleven quiet lanterns`;
      await core.do('vault.changePassphrase', { current: givenPassphrase, next });
      return officerWith(core, id, next);
    },
  };
}

interface WithCommissioner {
  readonly asCommissioner: () => Promise<unknown>;
  readonly asInvestigator: () => Promise<unknown>;
}

/** A further commissioner, appointed by the one there is; the investigator has the vault open then. */
export async function appointedOfficer(
  core: Office & WithCommissioner,
  name: string,
  otherRoles: Role[],
): Promise<TestOfficer> {
  const officer = await (await addOfficer(core, name, otherRoles)).settleIn();
  await core.asCommissioner();
  await core.do('officer.appoint', { officerId: officer.id });
  await core.asInvestigator();
  return officer;
}

/** What the list says of one officer. */
export async function standing(core: Office, { id }: TestOfficer): Promise<OfficerStanding> {
  const found = (await core.do('officer.list', {})).find((officer) => officer.id === id);
  if (found === undefined) throw new Error('no such officer');
  return found;
}

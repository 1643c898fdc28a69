import { AppError } from '../../../shared/errors';
import { staged, type Handlers } from '../handler';
import { settleInstitutionRoot } from '../settings/institution-root';
import {
  addOfficer,
  appointCommissioner,
  changePassphrase,
  changeRoles,
  grantClearance,
  officerStandings,
  prepareOfficer,
  preparePassphraseChange,
  setSuspended,
  withdrawClearance,
} from '../vault';

export const officerHandlers = {
  'vault.changePassphrase': staged(
    ({ vault }, input) => preparePassphraseChange(vault, input),
    (context, _, prepared) => {
      changePassphrase(context.vault, prepared);
      context.audit({ inquiryId: null, subject: context.vault.officer.id });
      return null;
    },
  ),
  'officer.list': ({ vault }) => officerStandings(vault),
  'officer.add': staged(
    ({ vault }, input) => prepareOfficer(vault, input),
    (context, input, prepared) => {
      const officer = addOfficer(context.vault, prepared, context.now());
      context.audit({
        inquiryId: null,
        subject: officer.id,
        details: { roles: input.roles.join(' '), cleared: input.clearedForIdentities },
      });
      return officer;
    },
  ),
  'officer.setRoles': (context, { officerId, roles }) => {
    const chosen = [...new Set(roles)];
    changeRoles(context.vault, officerId, chosen);
    const details = { roles: chosen.join(' ') };
    context.audit({ inquiryId: null, subject: officerId, details });
    return null;
  },
  'officer.appoint': staged(
    (context) => settleInstitutionRoot(context),
    (context, { officerId }) => {
      const { roles } = appointCommissioner(context.vault, officerId, context.now());
      const details = { roles: roles.join(' ') };
      context.audit({ inquiryId: null, subject: officerId, details });
      return null;
    },
  ),
  'officer.setClearance': (context, { officerId, cleared }) => {
    if (cleared) grantClearance(context.vault, officerId, context.now());
    else withdrawClearance(context.vault, officerId);
    context.audit({ inquiryId: null, subject: officerId, details: { cleared } });
    return null;
  },
  'officer.setSuspended': (context, { officerId, suspended }) => {
    if (officerId === context.vault.officer.id) throw new AppError('OFFICER_SUSPENDS_SELF');
    setSuspended(context.vault, officerId, suspended);
    context.audit({ inquiryId: null, subject: officerId, details: { suspended } });
    return null;
  },
} satisfies Handlers<
  | 'vault.changePassphrase'
  | 'officer.list'
  | 'officer.add'
  | 'officer.setRoles'
  | 'officer.appoint'
  | 'officer.setClearance'
  | 'officer.setSuspended'
>;

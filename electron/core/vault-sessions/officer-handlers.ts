import { AppError } from '../../../shared/errors';
import { staged, type Handlers } from '../handler';
import {
  addOfficer,
  changePassphrase,
  checkShare,
  listOfficers,
  prepareOfficer,
  preparePassphraseChange,
  setSuspended,
} from '../vault';

export const officerHandlers = {
  'vault.checkShare': (context, { share }) => ({ fits: checkShare(context.vault.folder, share) }),
  'vault.changePassphrase': staged(
    ({ vault }, input) => preparePassphraseChange(vault, input),
    (context, _, prepared) => {
      changePassphrase(context.vault, prepared);
      context.audit({ inquiryId: null, subject: context.vault.officer.id });
      return null;
    },
  ),
  'officer.list': (context) => listOfficers(context.db),
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
  'officer.setSuspended': (context, { officerId, suspended }) => {
    if (officerId === context.vault.officer.id) throw new AppError('OFFICER_SUSPENDS_SELF');
    setSuspended(context.vault, officerId, suspended);
    context.audit({ inquiryId: null, subject: officerId, details: { suspended } });
    return null;
  },
} satisfies Handlers<
  | 'vault.checkShare'
  | 'vault.changePassphrase'
  | 'officer.list'
  | 'officer.add'
  | 'officer.setSuspended'
>;

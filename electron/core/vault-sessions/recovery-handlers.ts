import { staged, type Handlers } from '../handler';
import { confirmRecovery, issueRecovery, prepareRecovery, recoveryState } from '../vault';

export const recoveryHandlers = {
  'recovery.get': ({ vault }) => recoveryState(vault),
  'recovery.issue': staged(
    ({ vault }, { passphrase, ...plan }) => prepareRecovery(vault, passphrase, plan),
    (context, { shares, threshold }, prepared) => {
      context.audit({
        inquiryId: null,
        subject: context.vault.vaultId,
        details: { shares, threshold },
      });
      return { recoveryShares: issueRecovery(context.vault, prepared) };
    },
  ),
  'recovery.confirm': (context, { share }) => {
    const { replaced } = confirmRecovery(context.vault, share);
    const state = recoveryState(context.vault);
    context.audit({
      inquiryId: null,
      subject: context.vault.vaultId,
      details: { replaced },
    });
    return state;
  },
} satisfies Handlers<'recovery.get' | 'recovery.issue' | 'recovery.confirm'>;

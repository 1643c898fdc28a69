import type { OfficerStanding, Role } from '../../../shared/domain/vault/officers';
import type { Option } from '../../components/option-item';
import { optionsOf, roleMeaning, roleWords } from '../../lib/words';

const all: readonly Option<Role>[] = optionsOf<Role>(roleWords).map((option) => ({
  ...option,
  description: roleMeaning[option.value],
}));

/**
 * The roles an administrator can give. Once there is a commissioner, only a commissioner appoints
 * another; `isCommissioner` of the officer in question, whose role can still be taken away.
 */
export function roleOptions(
  officers: readonly OfficerStanding[],
  isCommissioner = false,
): { readonly options: readonly Option<Role>[]; readonly note?: string } {
  const isTaken = officers.some(({ roles }) => roles.includes('commissioner'));
  if (isCommissioner || !isTaken) return { options: all };
  return {
    options: all.filter(({ value }) => value !== 'commissioner'),
    note: 'Further commissioners are appointed by a commissioner, in this list of officers, once the officer has opened the vault.',
  };
}

import { useHasRole } from '../../lib/session';

/** Administrators and commissioners decide which instruments are in force; the core decides again. */
export function useMayAdopt(): boolean {
  const isAdministrator = useHasRole('administrator');
  const isCommissioner = useHasRole('commissioner');
  return isAdministrator || isCommissioner;
}

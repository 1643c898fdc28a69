import { createContext, useContext } from 'react';
import type { Role, Session } from '../../shared/domain/vault/officers';

/** The open vault and who works in it. Only set inside the lock gate. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside of the lock gate');
  return session;
}

/** Whether the officer holds a role. The core decides again; this only spares a refusal. */
export const useHasRole = (role: Role): boolean => useSession().officer.roles.includes(role);

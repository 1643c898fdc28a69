import { useEffect, useState, type ReactNode } from 'react';
import type { Session } from '../../shared/domain/vault/officers';
import { ToastRegion } from '../components/toast';
import { BeforeEntering, hasStepsLeft } from '../features/vault/before-entering';
import { Welcome } from '../features/vault/welcome';
import { call } from '../lib/bridge';
import { SessionContext } from '../lib/session';
import { Shell } from './shell';

/** The lock gate: without an open vault there is only the welcome; what is due comes before the work. */
export function App(): ReactNode {
  const [session, setSession] = useState<Session | null>();
  useEffect(() => {
    void call('vault.session', {}).then((result) => setSession(result.ok ? result.value : null));
  }, []);

  if (session === undefined) return null;
  if (session === null) return <Welcome onEnter={setSession} />;
  if (hasStepsLeft(session)) return <BeforeEntering session={session} onDone={setSession} />;
  return (
    <SessionContext value={session}>
      <Shell />
      <ToastRegion />
    </SessionContext>
  );
}

import { app } from 'electron';
import type { Result } from '../../shared/api';
import type { ShellState } from '../../shared/bridge';
import { choosePath } from '../dialogs/dialogs';
import type { WorkingSession } from '../lock/working-session';
import type { PreferenceFile } from '../window/preferences';
import { checked } from './checked';
import { shellInputs, type ShellOperationName } from './shell-operations';

/** One handler per shell operation; each checks its own input. */
export type ShellHandlers = Readonly<
  Record<ShellOperationName, (input: unknown) => Promise<Result<unknown>>>
>;

/** What the program around the window does itself. */
export function createShellHandlers(
  session: WorkingSession,
  preferences: PreferenceFile,
  setZoom: (percent: number) => void,
): ShellHandlers {
  const state = (): ShellState => {
    const { zoomPercent, idleMinutes } = preferences.get();
    return {
      lockReason: session.lockReason(),
      version: app.getVersion(),
      zoomPercent,
      idleMinutes,
    };
  };
  return {
    'shell.choose': checked(shellInputs['shell.choose'], ({ choice, suggestedName }) =>
      choosePath(session.window(), choice, suggestedName),
    ),
    'shell.lock': checked(shellInputs['shell.lock'], () => session.lock('by-hand')),
    'shell.lastVault': checked(
      shellInputs['shell.lastVault'],
      () => preferences.get().lastVaultFolder,
    ),
    'shell.state': checked(shellInputs['shell.state'], state),
    'shell.setZoom': checked(shellInputs['shell.setZoom'], ({ percent }) => {
      setZoom(percent);
    }),
    'shell.setIdleMinutes': checked(shellInputs['shell.setIdleMinutes'], ({ minutes }) => {
      preferences.set({ idleMinutes: minutes });
    }),
  };
}

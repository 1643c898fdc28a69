import { app } from 'electron';
import type { Result } from '../../shared/api';
import type { ShellState } from '../../shared/bridge';
import { choosePath } from '../dialogs/dialogs';
import type { WorkingSession } from '../lock/working-session';
import { showIn } from '../window/appearance';
import type { PreferenceFile } from '../window/preferences';
import { checked } from './checked';
import type { ChosenPaths } from './chosen-paths';
import { shellInputs, type ShellOperationName } from './shell-operations';

/** One handler per shell operation; each checks its own input. */
export type ShellHandlers = Readonly<
  Record<ShellOperationName, (input: unknown) => Promise<Result<unknown>>>
>;

/** What the program around the window does itself. */
export function createShellHandlers(
  session: WorkingSession,
  preferences: PreferenceFile,
  chosen: ChosenPaths,
  setZoom: (percent: number) => void,
): ShellHandlers {
  const state = (): ShellState => {
    const { zoomPercent, appearance, idleMinutes } = preferences.get();
    return {
      lockReason: session.lockReason(),
      version: app.getVersion(),
      zoomPercent,
      appearance,
      idleMinutes,
    };
  };
  return {
    'shell.choose': checked(shellInputs['shell.choose'], async (asked) => {
      const window = session.window();
      const path = await choosePath(window, asked.choice, asked.suggestedName);
      // What was picked belongs to the page that asked; a lock may have ended it meanwhile.
      if (path !== null && window === session.window()) chosen.add(asked.choice, path);
      return path;
    }),
    'shell.lock': checked(shellInputs['shell.lock'], () => session.lock('by-hand')),
    'shell.lastVault': checked(
      shellInputs['shell.lastVault'],
      () => preferences.get().lastVaultFolder,
    ),
    'shell.state': checked(shellInputs['shell.state'], state),
    'shell.setZoom': checked(shellInputs['shell.setZoom'], ({ percent }) => {
      setZoom(percent);
    }),
    'shell.setAppearance': checked(shellInputs['shell.setAppearance'], ({ appearance }) => {
      preferences.set({ appearance });
      showIn(appearance);
    }),
    'shell.setIdleMinutes': checked(shellInputs['shell.setIdleMinutes'], ({ minutes }) => {
      preferences.set({ idleMinutes: minutes });
    }),
  };
}

import { powerMonitor } from 'electron';
import { lockSoonChannel } from '../ipc/channels';
import type { PreferenceFile } from '../window/preferences';
import { watchIdle } from './idle-watch';
import type { WorkingSession } from './working-session';

/** Locks when nobody is there: idle for too long, the computer sleeps, its screen is locked. */
export function lockWhenLeft(
  session: WorkingSession,
  preferences: PreferenceFile,
  lastUse: () => number,
): void {
  watchIdle({
    systemIdle: () => powerMonitor.getSystemIdleTime(),
    appIdle: () => (Date.now() - lastUse()) / 1000,
    systemIdleIsKnown: process.env['XDG_SESSION_TYPE'] !== 'wayland',
    limitMinutes: () => preferences.get().idleMinutes,
    isUnlocked: session.isUnlocked,
    onSoon: (seconds) => {
      session.window().webContents.send(lockSoonChannel, seconds);
    },
    onIdle: () => void session.lock('idle'),
  });
  powerMonitor.on('suspend', () => void session.lock('suspend'));
  powerMonitor.on('lock-screen', () => void session.lock('screen-locked'));
}

import { spawnSync } from 'node:child_process';
import { app, protocol } from 'electron';
import { sentenceFor } from '../window/say';
import { appScheme } from './app-origin';
import { unacceptableSwitch } from './switches';

/** Chromium refuses to sandbox for the system administrator; for anyone else it always does. */
const isRoot = process.getuid?.() === 0;

/**
 * What has to be settled before Electron is ready: sandbox, scheme, no name resolution, no spelling
 * dictionary (fetched at start otherwise), no crash dumps, nothing cached on disk.
 * @returns false where the program must not go on
 */
export function hardenProcess(): boolean {
  const refused = unacceptableSwitch((name) => app.commandLine.hasSwitch(name), {
    root: isRoot,
    packaged: app.isPackaged,
  });
  if (refused !== undefined) {
    console.error(sentenceFor('SWITCH_REFUSED', { name: refused }));
    return false;
  }
  if (!isRoot) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: false } },
  ]);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-gpu-shader-disk-cache');
  app.commandLine.appendSwitch('disable-breakpad');
  app.on('session-created', (session) => {
    session.setSpellCheckerLanguages([]);
  });
  forbidCoreDumps();
  return true;
}

/** A core dump of this process or its children would put clear text on disk. Linux only. */
function forbidCoreDumps(): void {
  if (process.platform !== 'linux') return;
  spawnSync('prlimit', ['--core=0:0', '--pid', String(process.pid)], { stdio: 'ignore' });
}

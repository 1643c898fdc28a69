/** Composition root: read it and know the order of start. */
import { app, dialog, session as sessions } from 'electron';
import { openCoreLink } from './core-link/core-link';
import { startCoreProcess } from './core-link/core-process';
import { createChosenPaths } from './ipc/chosen-paths';
import { createGate } from './ipc/gate';
import { registerGate } from './ipc/register';
import { createShellHandlers } from './ipc/shell-handlers';
import { isTrustedSender } from './ipc/trusted-sender';
import { lockWhenLeft } from './lock/lock-triggers';
import { startWorkingSession } from './lock/working-session';
import { places } from './places';
import { refuseFiles, serveFolder } from './security/app-protocol';
import { appScheme } from './security/app-origin';
import { hardenProcess } from './security/harden-process';
import { refuseNavigation } from './security/navigation-guard';
import { refusePermissions } from './security/permission-guard';
import { refuseRequests } from './security/request-guard';
import { showIn } from './window/appearance';
import { openPreferences } from './window/preferences';
import { sentenceFor } from './window/say';
import { openWindow } from './window/window';
import { followZoom } from './window/zoom-control';

function start(): void {
  // A session without a name of its own on disk: nothing the page holds is ever written.
  const browsing = sessions.fromPartition('amparo', { cache: false });
  browsing.protocol.handle(appScheme, serveFolder(places.renderer));
  browsing.protocol.handle('file', refuseFiles);
  refusePermissions(browsing);
  refuseRequests(browsing);

  const preferences = openPreferences(places.preferences);
  showIn(preferences.get().appearance);
  const chosen = createChosenPaths(() => preferences.get().lastVaultFolder);
  let lastUse = Date.now();
  const session = startWorkingSession({
    startCore: (onLost) => openCoreLink(startCoreProcess(places), onLost),
    openWindow: (bounds) => {
      chosen.forget();
      const window = openWindow({
        session: browsing,
        preload: places.preload,
        zoomPercent: preferences.get().zoomPercent,
        bounds,
      });
      window.webContents.on('input-event', () => {
        lastUse = Date.now();
      });
      return window;
    },
    giveUp: () => {
      const sentence = sentenceFor('CORE_NOT_STARTED');
      console.error(sentence);
      dialog.showErrorBox('Amparo', sentence);
      app.exit(4);
    },
    rememberVault: (lastVaultFolder) => {
      preferences.set({ lastVaultFolder });
    },
  });
  const setZoom = followZoom(session.window, preferences);
  registerGate(
    createGate({
      isTrusted: (event) => isTrustedSender(event, session.window().webContents.id),
      isUnlocked: session.isUnlocked,
      callCore: (name, input) => session.core().call(name, input),
      onVaultOpened: session.onVaultOpened,
      takePaths: chosen.take,
      shell: createShellHandlers(session, preferences, chosen, setZoom),
    }),
  );
  lockWhenLeft(session, preferences, () => lastUse);

  app.on('second-instance', () => {
    session.window().show();
    session.window().focus();
  });
  app.on('window-all-closed', () => {
    if (!session.isLocking()) app.quit();
  });
  app.on('will-quit', (event) => {
    if (session.isLocking()) return;
    event.preventDefault();
    void session.end().then(() => {
      app.quit();
    });
  });
}

if (!hardenProcess()) {
  app.exit(2);
} else if (!app.requestSingleInstanceLock()) {
  console.error(sentenceFor('ALREADY_OPEN'));
  app.exit(3);
} else {
  refuseNavigation(app);
  void app.whenReady().then(start);
}

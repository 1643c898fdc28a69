import { BrowserWindow, type Rectangle, type Session } from 'electron';
import { appUrl } from '../security/app-origin';
import { firstColour } from './appearance';

/** The title never tells what is open: task bars and screen recordings show it. */
const title = 'Amparo';

export interface WindowParts {
  readonly session: Session;
  readonly preload: string;
  readonly zoomPercent: number;
  /** Where an earlier window stood that this one takes the place of. */
  readonly bounds?: Rectangle | undefined;
}

/** Opens the one window, hidden until its first picture is ready. */
export function openWindow({ session, preload, zoomPercent, bounds }: WindowParts): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    ...bounds,
    show: false,
    title,
    backgroundColor: firstColour(),
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      zoomFactor: zoomPercent / 100,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
      disableBlinkFeatures: 'Auxclick',
    },
  });
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(appUrl);
  return window;
}

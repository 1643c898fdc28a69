import type { BrowserWindow } from 'electron';
import { setMenu } from './menu';
import type { PreferenceFile } from './preferences';
import { nextZoom } from './zoom';

/**
 * Keeps the window at the size this computer's user chose, by menu or by the page.
 * @returns sets the size in per cent (100–200)
 */
export function followZoom(
  window: () => BrowserWindow,
  preferences: PreferenceFile,
): (percent: number) => void {
  const set = (percent: number): void => {
    preferences.set({ zoomPercent: percent });
    window().webContents.setZoomFactor(percent / 100);
  };
  setMenu({
    in: () => {
      set(nextZoom(preferences.get().zoomPercent, 'in'));
    },
    out: () => {
      set(nextZoom(preferences.get().zoomPercent, 'out'));
    },
    reset: () => {
      set(100);
    },
  });
  return set;
}

import { nativeTheme } from 'electron';
import type { Appearance } from '../../shared/bridge';

/** Shows all of Amparo light, dark, or as the computer is set: the page, its menus, native dialogs. */
export function showIn(appearance: Appearance): void {
  nativeTheme.themeSource = appearance;
}

/** What a window shows before its page does: the page's own `--surface`, so that nothing flashes. */
export const firstColour = (): string => (nativeTheme.shouldUseDarkColors ? '#15181b' : '#ffffff');

import { ipcMain } from 'electron';
import { callChannel } from './channels';
import type { createGate } from './gate';

/** Registers the one channel there is. Nothing else in Amparo listens to the window. */
export function registerGate(gate: ReturnType<typeof createGate>): void {
  ipcMain.handle(callChannel, gate);
}

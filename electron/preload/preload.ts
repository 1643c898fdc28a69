/** The bridge, nothing else: no channel names, no Electron objects, no events handed on. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Result } from '../../shared/api';
import type { Bridge } from '../../shared/bridge';
import { callChannel, lockSoonChannel } from '../ipc/channels';

async function ask<T>(name: string, input: object): Promise<T> {
  // The gate checks what comes in; what goes out is as typed as its handlers.
  const result = (await ipcRenderer.invoke(callChannel, name, input)) as Result<T>;
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  choose: (choice, suggestedName) =>
    ask('shell.choose', suggestedName === undefined ? { choice } : { choice, suggestedName }),
  lock: () => ask('shell.lock', {}),
  lastVault: () => ask('shell.lastVault', {}),
  state: () => ask('shell.state', {}),
  setZoom: (percent) => ask('shell.setZoom', { percent }),
  setAppearance: (appearance) => ask('shell.setAppearance', { appearance }),
  setIdleMinutes: (minutes) => ask('shell.setIdleMinutes', { minutes }),
  onLockSoon: (listener) => {
    const heard = (_event: unknown, seconds: number): void => {
      listener(seconds);
    };
    ipcRenderer.on(lockSoonChannel, heard);
    return () => {
      ipcRenderer.off(lockSoonChannel, heard);
    };
  },
};

contextBridge.exposeInMainWorld('amparo', bridge);

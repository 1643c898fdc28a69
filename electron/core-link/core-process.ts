/** The one file that knows in which of two ways the core's process is started. */
import { fork } from 'node:child_process';
import { utilityProcess } from 'electron';
import type { CoreReply, CoreRequest } from '../core/messages';

export interface CorePlaces {
  readonly core: string;
  readonly resources: string;
  readonly node: string;
}

export interface CoreProcess {
  send(request: CoreRequest): void;
  onReply(listener: (reply: CoreReply) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

/** The database module is built against this Node-API and crashes a process that has an older one. */
const neededNodeApi = 10;

/** The core gets no more of this process's environment than it has a use for. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LC_ALL', 'TZ', 'SystemRoot'];

function environment(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of passedOn) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/** Starts the core. Only after Electron's `ready`: before it, a utility process cannot be forked. */
export function startCoreProcess(places: CorePlaces): CoreProcess {
  const nodeApi = Number(process.versions['napi'] ?? 0);
  return nodeApi >= neededNodeApi ? startUtility(places) : startNode(places);
}

function startUtility(places: CorePlaces): CoreProcess {
  const child = utilityProcess.fork(places.core, [places.resources], {
    serviceName: 'Amparo core',
    stdio: 'inherit',
    env: environment(),
  });
  return {
    send: (request) => {
      child.postMessage(request);
    },
    onReply: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
    // The core outlasts the polite signal, which is all that the child's own method sends.
    kill: () => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
}

function startNode(places: CorePlaces): CoreProcess {
  const child = fork(places.core, [places.resources], {
    execPath: places.node,
    execArgv: [],
    env: environment(),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    send: (request) => {
      if (child.connected) child.send(request);
    },
    onReply: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.on('exit', listener);
      child.on('error', listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

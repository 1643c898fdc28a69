/** Entry of the core's own process: serves operations to the process that started it, and no other. */
import { failureOf } from '../../shared/errors';
import type { CoreReply, CoreRequest } from './messages';
import { createCore } from './app';

interface Line {
  send(reply: CoreReply): void;
  onRequest(listener: (request: CoreRequest) => void): void;
}

/** Electron's utility process speaks over `parentPort`, a forked Node over its IPC channel. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: CoreRequest }) => void): void;
  postMessage(message: CoreReply): void;
}

function hasParentPort(value: object): value is { readonly parentPort: ParentPort } {
  return 'parentPort' in value && typeof value.parentPort === 'object' && value.parentPort !== null;
}

function openLine(): Line {
  const self: object = process;
  if (hasParentPort(self)) {
    const { parentPort } = self;
    return {
      send: (reply) => {
        parentPort.postMessage(reply);
      },
      onRequest: (listener) => {
        parentPort.on('message', (event) => {
          listener(event.data);
        });
      },
    };
  }
  return {
    send: (reply) => process.send?.(reply),
    onRequest: (listener) => {
      process.on('message', listener);
    },
  };
}

const resourcesFolder = process.argv[2];
if (resourcesFolder === undefined) throw new Error('usage: host RESOURCES_FOLDER');

const core = createCore({ resourcesFolder, now: () => new Date() });
const line = openLine();

async function end(): Promise<never> {
  await core.close();
  process.exit(0);
}

async function answer(id: number, name: string, input: unknown): Promise<void> {
  try {
    line.send({ id, result: await core.call(name, input) });
  } catch {
    line.send({ id, result: { ok: false, ...failureOf('INTERNAL', { where: name }) } });
  }
}

line.onRequest((request) => {
  if (request.kind === 'end') void end();
  else void answer(request.id, request.name, request.input);
});
// Logging out or Ctrl+C signals every process at once. Main decides when the core ends, so that what
// it writes is written.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => void end());

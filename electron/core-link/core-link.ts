import type { Result } from '../../shared/api';
import { failureOf } from '../../shared/errors';
import type { CoreProcess } from './core-process';

export interface CoreLink {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Ends the process and with it the keys: asked first, ended by force after the time limit. */
  end(): Promise<void>;
}

/** Time (ms) the core gets to finish what it writes before it is ended by force. */
const patience = 2000;

/**
 * Requests and answers over a core process.
 * @param onLost called once when the process ends without having been asked to; told whether it had
 *   ever answered
 */
export function openCoreLink(
  child: CoreProcess,
  onLost: (everAnswered: boolean) => void,
): CoreLink {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let onGone: (() => void) | undefined;
  let nextId = 1;
  let ended = false;
  let asked = false;
  let everAnswered = false;

  child.onReply(({ id, result }) => {
    everAnswered = true;
    const settle = waiting.get(id);
    waiting.delete(id);
    settle?.(result);
  });
  child.onExit(() => {
    if (ended) return;
    ended = true;
    for (const settle of waiting.values()) settle(lost());
    waiting.clear();
    onGone?.();
    if (!asked) onLost(everAnswered);
  });

  return {
    call: (name, input) => {
      if (ended || asked) return Promise.resolve(lost());
      const id = nextId++;
      return new Promise((settle) => {
        waiting.set(id, settle);
        child.send({ kind: 'call', id, name, input });
      });
    },
    end: async () => {
      if (ended) return;
      asked = true;
      const timer = setTimeout(() => {
        child.kill();
      }, patience);
      await new Promise<void>((settle) => {
        onGone = settle;
        child.send({ kind: 'end' });
      });
      clearTimeout(timer);
    },
  };
}

const lost = (): Result<never> => ({ ok: false, ...failureOf('INTERNAL', { where: 'core' }) });

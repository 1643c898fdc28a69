import { describe, expect, it, vi } from 'vitest';
import { openCoreLink } from '../../../electron/core-link/core-link';
import type { CoreProcess } from '../../../electron/core-link/core-process';
import type { CoreReply, CoreRequest } from '../../../electron/core/messages';

interface Child extends CoreProcess {
  readonly sent: CoreRequest[];
  readonly reply: (reply: CoreReply) => void;
  readonly exit: () => void;
  killed: boolean;
}

function child(): Child {
  let onReply: (reply: CoreReply) => void = () => undefined;
  let onExit: () => void = () => undefined;
  const process: Child = {
    sent: [],
    killed: false,
    send: (request) => process.sent.push(request),
    onReply: (listener) => (onReply = listener),
    onExit: (listener) => (onExit = listener),
    kill: () => {
      process.killed = true;
      onExit();
    },
    reply: (reply) => {
      onReply(reply);
    },
    exit: () => {
      onExit();
    },
  };
  return process;
}

describe('link to the core', () => {
  it('gives each caller its own answer, in whatever order they come', async () => {
    const core = child();
    const link = openCoreLink(core, () => undefined);
    const first = link.call('a', {});
    const second = link.call('b', {});
    core.reply({ id: 2, result: { ok: true, value: 'second' } });
    core.reply({ id: 1, result: { ok: true, value: 'first' } });
    expect(await first).toEqual({ ok: true, value: 'first' });
    expect(await second).toEqual({ ok: true, value: 'second' });
  });

  it('answers those who wait when the core is lost, and says so once', async () => {
    const core = child();
    const lost = vi.fn();
    const link = openCoreLink(core, lost);
    const waiting = link.call('a', {});
    core.exit();
    core.exit();
    expect(await waiting).toMatchObject({ ok: false, code: 'INTERNAL' });
    expect(await link.call('b', {})).toMatchObject({ ok: false, code: 'INTERNAL' });
    expect(lost.mock.calls).toEqual([[false]]);
  });

  it('ends the core by asking; that is no loss', async () => {
    const core = child();
    const lost = vi.fn();
    const link = openCoreLink(core, lost);
    const ended = link.end();
    expect(core.sent).toEqual([{ kind: 'end' }]);
    core.exit();
    await ended;
    expect(core.killed).toBe(false);
    expect(lost).not.toHaveBeenCalled();
  });

  it('ends by force a core that does not go', async () => {
    vi.useFakeTimers();
    const core = child();
    const ended = openCoreLink(core, () => undefined).end();
    await vi.advanceTimersByTimeAsync(2000);
    await ended;
    expect(core.killed).toBe(true);
    vi.useRealTimers();
  });
});

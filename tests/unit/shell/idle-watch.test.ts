import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle, type IdleParts } from '../../../electron/lock/idle-watch';

describe('idle watch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  interface Watched {
    idle: { system: number; app: number };
    unlocked: boolean;
    events: string[];
    stop: () => void;
  }

  function watch(change: Partial<IdleParts> = {}): Watched {
    const state: Watched = {
      idle: { system: 0, app: 0 },
      unlocked: true,
      events: [],
      stop: () => undefined,
    };
    state.stop = watchIdle({
      systemIdle: () => state.idle.system,
      appIdle: () => state.idle.app,
      systemIdleIsKnown: true,
      limitMinutes: () => 10,
      isUnlocked: () => state.unlocked,
      onSoon: (seconds) => state.events.push(`soon ${String(seconds)}`),
      onIdle: () => state.events.push('idle'),
      ...change,
    });
    return state;
  }

  const look = (): void => void vi.advanceTimersByTime(5000);

  it('fires once when both the computer and the window were left for the limit', () => {
    const state = watch();
    state.idle = { system: 599, app: 599 };
    look();
    expect(state.events).toEqual(['soon 1']);
    state.idle = { system: 600, app: 600 };
    look();
    look();
    expect(state.events).toEqual(['soon 1', 'idle']);
    state.stop();
  });

  it('waits while the computer is in use elsewhere', () => {
    const state = watch();
    state.idle = { system: 3, app: 5000 };
    look();
    expect(state.events).toEqual([]);
    state.stop();
  });

  it('goes by the window alone where the system cannot tell', () => {
    const state = watch({ systemIdleIsKnown: false });
    state.idle = { system: 0, app: 601 };
    look();
    expect(state.events).toEqual(['idle']);
    state.stop();
  });

  it('does nothing while locked, and is armed again by an unlock', () => {
    const state = watch();
    state.idle = { system: 700, app: 700 };
    look();
    state.unlocked = false;
    look();
    expect(state.events).toEqual(['idle']);
    state.unlocked = true;
    look();
    expect(state.events).toEqual(['idle', 'idle']);
    state.stop();
  });

  it('warns anew when use was resumed in time', () => {
    const state = watch();
    state.idle = { system: 560, app: 560 };
    look();
    state.idle = { system: 0, app: 0 };
    look();
    state.idle = { system: 560, app: 560 };
    look();
    expect(state.events).toEqual(['soon 40', 'soon 40']);
    state.stop();
  });

  it('follows a limit that is changed meanwhile', () => {
    let minutes = 10;
    const state = watch({ limitMinutes: () => minutes });
    state.idle = { system: 120, app: 120 };
    look();
    minutes = 1;
    look();
    expect(state.events).toEqual(['idle']);
    state.stop();
  });
});

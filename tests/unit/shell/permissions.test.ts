/** Electron's security list, item 5: every permission by its name, however it is asked for. */
import { describe, expect, it } from 'vitest';
import { refusePermissions } from '../../../electron/security/permission-guard';

const names = [
  'accessibility-events',
  'background-sync',
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'payment-handler',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
];

type Handlers = Readonly<Record<string, (...given: never[]) => unknown>>;

/** The handlers that the guard gives to a session, by the name of their setter. */
function handlersOf(guard: typeof refusePermissions): Handlers {
  const handlers: Record<string, (...given: never[]) => unknown> = {};
  const session = new Proxy(
    {},
    {
      get: (_, setter) => (handler: (...given: never[]) => unknown) => {
        handlers[String(setter)] = handler;
      },
    },
  );
  guard(session as Parameters<typeof guard>[0]); // only its setters are called
  return handlers;
}

describe('permissions', () => {
  const handlers = handlersOf(refusePermissions);
  const asked = (name: string): unknown => {
    let given: unknown = 'no answer';
    const answer = (granted: boolean): void => {
      given = granted;
    };
    handlers['setPermissionRequestHandler']?.(...([null, name, answer] as never[]));
    return given;
  };
  const checked = (name: string): unknown =>
    handlers['setPermissionCheckHandler']?.(...([null, name] as never[]));

  it.each(names)('%s is refused when asked for and when looked up', (name) => {
    expect(asked(name)).toBe(false);
    expect(checked(name)).toBe(false);
  });

  it('a text may be put into the clipboard', () => {
    expect(asked('clipboard-sanitized-write')).toBe(true);
    expect(checked('clipboard-sanitized-write')).toBe(true);
  });

  it('no device and no screen is ever given', () => {
    expect(handlers['setDevicePermissionHandler']?.()).toBe(false);
    let given: unknown;
    const answer = (streams: unknown): void => {
      given = streams;
    };
    handlers['setDisplayMediaRequestHandler']?.(...([null, answer] as never[]));
    expect(given).toEqual({});
  });
});

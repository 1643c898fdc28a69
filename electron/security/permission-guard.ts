import type { Session } from 'electron';

/** To copy a fingerprint on a press of the officer; the clipboard is never read. */
const granted = 'clipboard-sanitized-write';

type Guarded = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>;

/** Amparo needs no camera, position, device or notification: all but `granted` is refused. */
export function refusePermissions(session: Guarded): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === granted);
  });
  session.setPermissionCheckHandler((_contents, permission) => permission === granted);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({});
  });
}

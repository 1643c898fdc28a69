import type { Configuration } from 'electron-builder';

type Fuses = NonNullable<Configuration['electronFuses']>;

/** Every fuse of the shipped program is decided here, with its reason. */
export const fuses: Required<Omit<Fuses, 'resetAdHocDarwinSignature'>> = {
  // The program is a window, never a Node interpreter for somebody else's script.
  runAsNode: false,
  // Amparo sets no cookies; were there any, they would be unreadable outside.
  enableCookieEncryption: true,
  // The environment cannot load code into main, nor open a debugger.
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // Checked on macOS and Windows; Linux does not enforce it, and the limits of Amparo say so.
  enableEmbeddedAsarIntegrityValidation: true,
  // No folder laid beside the archive is run in its place.
  onlyLoadAppFromAsar: true,
  // There is no snapshot of our own; on, the program would not start.
  loadBrowserProcessSpecificV8Snapshot: false,
  // Pages come from our own scheme, so file pages need no rights.
  grantFileProtocolExtraPrivileges: false,
};

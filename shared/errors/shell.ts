import type { ErrorTable } from './table';

/** Errors of the program around the window, met before or beside any vault. */
export const shellErrors = {
  CORE_NOT_STARTED: {
    says: 'The part of Amparo that opens vaults could not be started. No vault was opened or changed.',
    advice:
      'Start Amparo again; if this comes back, install it anew. Your vaults stay where they are.',
  },
  ALREADY_OPEN: {
    says: 'Amparo is already open on this computer. Its window is brought to the front.',
    advice: 'Go on in that window.',
  },
  SWITCH_REFUSED: {
    says: 'Amparo does not start with --{name}: it would take a protection away.',
    advice: 'Start it without that option.',
  },
  COMMAND_UNKNOWN: {
    says: 'There is no command of that name.',
    advice: 'Run amparo --help for the list.',
  },
} as const satisfies ErrorTable;

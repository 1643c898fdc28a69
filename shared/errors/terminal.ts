import type { ErrorTable } from './table';

export const terminalErrors = {
  COMMAND_MISUSED: {
    says: 'This command needs other arguments. Nothing was changed.',
    advice: 'Add --help to see them.',
  },
  OUTPUT_NOT_WRITTEN: {
    says: 'The output could not be written to the end: what is there is not complete.',
    advice: 'Check that the disk has room, then run the command again.',
  },
} as const satisfies ErrorTable;

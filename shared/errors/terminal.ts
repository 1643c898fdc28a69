import type { ErrorTable } from './table';

export const terminalErrors = {
  COMMAND_MISUSED: {
    says: 'This command needs other arguments. Nothing was changed.',
    advice: 'Add --help to see them.',
  },
} as const satisfies ErrorTable;

/** The commands of the terminal program. */
import { runAssess } from './assess';
import type { Command } from './io';

export interface CommandEntry {
  readonly run: Command;
  /** One line for the list that `--help` prints. */
  readonly summary: string;
}

export const commands: Readonly<Record<string, CommandEntry>> = {
  assess: {
    run: (argv, io) => runAssess(argv, io, io.resourcesFolder),
    summary: 'apply the checklists to answers in a file',
  },
};

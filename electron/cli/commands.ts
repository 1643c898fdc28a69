/** The commands of the terminal program. */
import { runAssess } from './assess';
import { runAuditLog } from './audit-log';
import { runDemo } from './demo';
import { runInstrument } from './instrument';
import type { Command } from './io';
import { runReport } from './report';
import { runVault } from './vault';
import { runVerify } from './verify';

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
  'audit-log': { run: runAuditLog, summary: 'verify the chain of the audit log' },
  demo: { run: runDemo, summary: 'take the sample case from a new vault to a signed report' },
  instrument: { run: runInstrument, summary: 'check, preview or add an instrument of your own' },
  report: { run: runReport, summary: 'list reports, hand a signed one over' },
  verify: { run: runVerify, summary: 'say four things about a signed report' },
  vault: { run: runVault, summary: 'make, show or recover a vault, change a passphrase' },
};

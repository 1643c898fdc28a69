import { parseArgs } from 'node:util';
import { verifyPdf, type VerificationReport } from '../../shared/verify';
import { AppError } from '../../shared/errors';
import { readWhole } from '../core/reports/read-whole';
import { tellError, tellMisuse } from './failure-text';
import { verificationInWords } from './verify-text';

/** What the command needs of the world: two streams and a clock. */
export interface VerifyIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly now: () => Date;
}

export const verifyExitCodes = {
  valid: 0,
  invalid: 1,
  usage: 2,
  untrusted: 3,
  unsigned: 4,
  unreadable: 5,
} as const;

const usage = `Usage: verify FILE [--root ROOT]... [--crl LIST]... [--json]

Checks the electronic signatures of a PDF, without a network and without a vault, and
answers four questions apart: are the bytes those that were signed, is the signature
sound, who vouches for the signer, and is the time claimed or proven.

  --root ROOT  root certificate to trust (PEM or DER); may be given several times.
               Compare its fingerprint by another way than the one the file came.
  --crl LIST   list of withdrawn certificates of an issuer (PEM or DER), beside those in
               the file; may be given several times.
  --json       print the whole result as JSON

Exit codes: 0 valid, signer trusted     3 sound, signer not trusted or no root chosen
            1 altered or invalid        4 not signed
            2 wrong command             5 file, root or list cannot be read
`;

interface Command {
  readonly file: string;
  readonly roots: readonly string[];
  readonly lists: readonly string[];
  readonly json: boolean;
}

function readCommand(argv: readonly string[]): Command | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        root: { type: 'string', multiple: true, default: [] },
        crl: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return null;
    return { file, roots: values.root, lists: values.crl, json: values.json };
  } catch {
    // parseArgs throws on an unknown option; the usage says what exists.
    return null;
  }
}

const codeOf: Readonly<Record<VerificationReport['verdict'], number>> = {
  valid: verifyExitCodes.valid,
  'valid-untrusted': verifyExitCodes.untrusted,
  invalid: verifyExitCodes.invalid,
  unsigned: verifyExitCodes.unsigned,
  unreadable: verifyExitCodes.unreadable,
};

/** The command `verify`. Never throws for a foreseen fault; gives one of `verifyExitCodes`. */
export async function runVerify(argv: readonly string[], io: VerifyIo): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.stdout(usage);
    return 0;
  }
  const command = readCommand(argv);
  if (command === null) {
    tellMisuse(usage, io);
    return verifyExitCodes.usage;
  }
  let bytes: Uint8Array<ArrayBuffer>;
  let roots: Uint8Array[];
  let lists: Uint8Array[];
  try {
    bytes = await readWhole(command.file);
    roots = await Promise.all(command.roots.map(readWhole));
    lists = await Promise.all(command.lists.map(readWhole));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    tellError(error, io);
    return verifyExitCodes.unreadable;
  }
  const report = await verifyPdf(bytes, { roots, lists, at: io.now() });
  io.stdout(command.json ? `${JSON.stringify(report, null, 2)}\n` : verificationInWords(report));
  return codeOf[report.verdict];
}

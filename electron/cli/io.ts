/** What a command has of the world: two streams, a clock, and the data that Amparo ships. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

export interface Io {
  /** Writes results, as they are: a line brings its own end. */
  readonly stdout: (text: string) => void;
  /** Writes what is going on, or what went wrong. */
  readonly stderr: (text: string) => void;
  /** Asks for a passphrase: unseen in a terminal, otherwise the next line of standard input. */
  readonly askSecret: (question: string) => Promise<string>;
  readonly now: () => Date;
  readonly resourcesFolder: string;
}

/** One command: what follows its name → its exit code. */
export type Command = (argv: readonly string[], io: Io) => Promise<number>;

/** The streams and the clock of this process. */
export function processIo(resourcesFolder: string): Io {
  return {
    stdout: (text) => {
      process.stdout.write(text);
    },
    stderr: (text) => {
      process.stderr.write(text);
    },
    askSecret,
    now: () => new Date(),
    resourcesFolder,
  };
}

let pipedLines: AsyncIterator<string, undefined> | undefined;

/** Several secrets may come through one pipe, a line each: it is read once, for all of them. */
async function nextPipedLine(): Promise<string> {
  pipedLines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const { value, done } = await pipedLines.next();
  return done === true ? '' : value;
}

/** What is typed is read by a terminal interface whose own output goes nowhere. */
async function askSecret(question: string): Promise<string> {
  if (!process.stdin.isTTY) return nextPipedLine();
  process.stderr.write(`${question}: `);
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const answer = await new Promise<string>((resolve) => {
    reader.question('', resolve);
  });
  reader.close();
  process.stderr.write('\n');
  return answer;
}

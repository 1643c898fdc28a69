import { spawn, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'vite';
import { root } from './paths';

const native = ['better-sqlite3', '@node-rs/argon2'];

/** Builds a program of tests/helpers/programs; gives the path of what Node can run. */
export async function buildProgram(name: string): Promise<string> {
  const folder = path.join(root, 'out', 'tests', name);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: native, target: 'node' },
    build: {
      ssr: path.join(root, 'tests', 'helpers', 'programs', `${name}.ts`),
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { external: native, output: { entryFileNames: 'program.mjs' } },
    },
  });
  return path.join(folder, 'program.mjs');
}

/** Starts it in a process of its own, which can be killed. */
export const startProgram = (
  program: string,
  argv: readonly string[],
): ChildProcessByStdio<null, Readable, null> =>
  spawn(process.execPath, ['--expose-gc', program, ...argv], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Runs it to its end; gives what it printed. @throws Error when it fails. */
export async function runProgram(program: string, argv: readonly string[]): Promise<string> {
  const child = startProgram(program, argv);
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the program ended with ${String(code)}`);
  return output;
}

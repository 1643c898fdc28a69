import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Need } from './needs.ts';

const isRoot = process.getuid?.() === 0;

/** Folders that a user's own search path may leave out. */
const alsoSearched = ['/usr/sbin', '/sbin', '/usr/local/sbin'];

function hasProgram(name: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...alsoSearched];
  return folders.some((folder) => existsSync(path.join(folder, name)));
}

function knownLibraries(): string | undefined {
  const run = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout : undefined;
}

/** The needs that this machine does not meet. Where libraries can't be listed, they are taken as met. */
function missing(needs: readonly Need[]): Need[] {
  const libraries = knownLibraries();
  return needs.filter(({ library, program }) => {
    if (program !== undefined) return !hasProgram(program);
    return library !== undefined && libraries !== undefined && !libraries.includes(`${library} `);
  });
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

/** The spelling of a package that this release of Debian knows. */
function knownName(names: readonly string[]): string {
  const known = names.find((name) => {
    const { status, stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
    return status === 0 && /Candidate: (?!\(none\))/.test(stdout);
  });
  return known ?? names.at(-1) ?? '';
}

/**
 * Meets the needs: installs what is missing when run by root on Debian or a relative of it.
 * @throws Error with the exact command to run, where it may not or cannot install
 */
export function ensureSystem(needs: readonly Need[], say: (line: string) => void): void {
  if (process.platform !== 'linux') return;
  const lacking = missing(needs);
  if (lacking.length === 0) return;
  const what = lacking.map(({ library, program }) => library ?? program).join(', ');
  if (!hasProgram('apt-get')) {
    throw new Error(`This system lacks ${what}. Install them with its package manager.`);
  }
  if (isRoot) run('apt-get', ['update', '-qq']);
  const packages = lacking.map((need) => knownName(need.packages));
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  if (!isRoot) {
    const command = `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`;
    throw new Error(`This system lacks ${what}. Run:\n  ${command}`);
  }
  say(`System: installing ${packages.join(' ')}.`);
  run('apt-get', install);
}

import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../electron/cli/command-line';
import type { Io } from '../../../electron/cli/io';
import { resourcesFolder } from '../../helpers/paths';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(...argv: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    askSecret: () => Promise.resolve(''),
    now: () => new Date(),
    resourcesFolder,
  };
  return { code: await runCommandLine(argv, io), out, err };
}

describe('the terminal program', () => {
  it('lists its commands on --help, and is misused without one', async () => {
    const asked = await run('--help');
    expect(asked.code).toBe(0);
    for (const name of ['assess', 'audit-log', 'demo', 'report', 'vault', 'verify']) {
      expect(asked.out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    }
    expect(await run()).toEqual({ code: 2, out: '', err: asked.out });
  });

  it.each(['nope', '__proto__', 'toString', ''])('refuses the command %j', async (name) => {
    const { code, out, err } = await run(name);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^COMMAND_UNKNOWN: /);
  });

  it('lets each command explain itself', async () => {
    for (const name of ['assess', 'audit-log', 'demo', 'report', 'vault', 'verify']) {
      const { code, out } = await run(name, '--help');
      expect(code, name).toBe(0);
      expect(out, name).toContain('Usage');
    }
  });
});

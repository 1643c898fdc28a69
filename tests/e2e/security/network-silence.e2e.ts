/** No connection, ever: the system calls of every process of Amparo, from start to end. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, startAmparo, test } from '../harness/amparo';
import { appFolder, executable, handOver, type Computer } from '../harness/machine';
import { createVault, lock } from '../harness/vault';

/** A program that starts Amparo under observation; `within` may put it into a namespace first. */
function observed(computer: Computer, within: string): { program: string; log: string } {
  const log = path.join(computer.folder, 'calls.txt');
  const program = path.join(computer.folder, 'observed');
  writeFileSync(log, '');
  handOver(log);
  writeFileSync(
    program,
    `#!/bin/sh\nexec ${within} strace -f -qq -e trace=connect,sendto -o '${log}' '${executable}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  return { program, log };
}

const internetCalls = (log: string): string[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /AF_INET6?\b/.test(line));

/** What puts a program into a namespace without network; empty where this machine forbids that. */
function namespaceProgram(): string {
  const options = process.getuid?.() === 0 ? ['--net'] : ['--map-current-user', '--net'];
  const { status } = spawnSync('unshare', [...options, 'true'], { stdio: 'ignore' });
  return status === 0 ? `unshare ${options.join(' ')}` : '';
}

test('in a namespace without network, nothing tries to connect', async ({ computer }, info) => {
  const namespace = namespaceProgram();
  // Some containers allow no namespaces. That nothing is tried is then seen with a network in reach.
  if (namespace === '') info.annotations.push({ type: 'without a namespace of its own' });
  const { program, log } = observed(computer, namespace);
  const child = spawn(program, [appFolder], {
    env: computer.environment,
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise((done) => child.once('exit', done));
  await new Promise((done) => setTimeout(done, 8000));
  expect(child.exitCode).toBeNull();
  // The observer ignores the signal and ends with what it observes, so the whole group is told.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await ended;
  // The window was there: it spoke to the screen over a local socket.
  expect(readFileSync(log, 'utf8')).toContain('.X11-unix');
  expect(internetCalls(log)).toEqual([]);
});

test('making a vault and locking it connects to nothing', async ({ computer }) => {
  const { program, log } = observed(computer, '');
  const amparo = await startAmparo(computer, program);
  await createVault(amparo);
  await lock(amparo);
  await amparo.app.close();
  expect(internetCalls(log)).toEqual([]);
});

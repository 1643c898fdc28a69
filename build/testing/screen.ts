import { spawn } from 'node:child_process';

export interface Screen {
  /** The value of DISPLAY. */
  readonly display: string;
  readonly end: () => void;
}

/** Starts a screen without a monitor on a free number, for any local user, not over the network. */
export async function openScreen(): Promise<Screen> {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-ac'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const numbers = child.stdio[3];
  if (!numbers) throw new Error('Xvfb has no channel to tell its number');
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error('Xvfb ended before it was ready'));
    });
    numbers.once('data', (data: Buffer) => {
      resolve(data.toString('utf8').trim());
    });
  });
  return {
    display: `:${number}`,
    end: () => {
      child.kill();
    },
  };
}

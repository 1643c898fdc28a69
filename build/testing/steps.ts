import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { outFolder, rootFolder } from '../paths.ts';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const tool = (file: string): string => path.join(rootFolder, 'node_modules', file);
const resultsFolder = path.join(outFolder, 'test-results');

/** Runs a program of ours or a tool on this Node; its output goes where ours goes. */
function runNode(args: readonly string[], environment: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(process.execPath, args, {
    cwd: rootFolder,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

/** The checks that read the sources without running them; each counts as one that failed, if it does. */
export const checks: Readonly<Record<string, () => boolean>> = {
  types: () => runNode([tool('typescript/bin/tsc'), '-b', 'tsconfig.json']),
  lint: () =>
    runNode([
      tool('eslint/bin/eslint.js'),
      '--config',
      'build/lint/eslint.config.js',
      '--max-warnings',
      '0',
      '.',
    ]),
  format: () => runNode([tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
};

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

/** Reads what the build put together, so it comes after it. */
export const checkLicences = (): boolean => runNode(['build/licences/licences.ts', '--check']);

/** Makes the packaged program, which has tests of its own. */
export const runPackaging = (): boolean => runNode(['build/package/package.ts']);

/** Everything that needs no window. A file that could not even be loaded counts as one failure. */
export function runVitest(): Count {
  const file = path.join(resultsFolder, 'vitest.json');
  const succeeded = runNode([
    tool('vitest/vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport<VitestReport>(file);
  if (report === undefined) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests;
  return {
    passed: report.numPassedTests,
    failed: succeeded || failed > 0 ? failed : Math.max(1, report.numFailedTestSuites),
  };
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
}

/** The real application, driven through its window. */
export function runPlaywright(only: readonly string[], environment: NodeJS.ProcessEnv): Count {
  const file = path.join(resultsFolder, 'playwright.json');
  const succeeded = runNode(
    [tool('@playwright/test/cli.js'), 'test', '--config', 'tests/playwright.config.ts', ...only],
    { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  );
  const report = readReport<PlaywrightReport>(file);
  if (report === undefined) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: succeeded ? failed : Math.max(1, failed) };
}

function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T; // the tool that ran just now wrote it
  } catch {
    return undefined;
  }
}

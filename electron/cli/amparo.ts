/** Entry of the terminal program: `amparo <command> …`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/errors';
import { exitCodes, projectFolder, runCommandLine } from './command-line';
import { tellError } from './failure-text';
import { processIo } from './io';

/** The database module crashes a Node that is older than this Node-API. */
const neededNodeApi = 10;

/** On such a Node, the same call on the Node that the project brings; undefined where not needed. */
function runOnOwnNode(): number | undefined {
  if (Number(process.versions['napi'] ?? 0) >= neededNodeApi) return undefined;
  const ownNode = path.join(projectFolder, 'node_modules', 'node', 'bin', 'node');
  if (!existsSync(ownNode)) {
    process.stderr.write('amparo needs Node 24. Run it by: npm run amparo -- <command>\n');
    return exitCodes.usage;
  }
  const run = spawnSync(ownNode, process.argv.slice(1), { stdio: 'inherit' });
  return run.status ?? exitCodes.failed;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop early (head, less): that is no failure of ours.
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  tellError(new AppError('OUTPUT_NOT_WRITTEN'), { stderr: (text) => process.stderr.write(text) });
  process.exit(exitCodes.failed);
});

process.exitCode =
  runOnOwnNode() ??
  (await runCommandLine(process.argv.slice(2), processIo(path.join(projectFolder, 'resources'))));

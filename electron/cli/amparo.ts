/** Entry of the terminal program: `amparo <command> …`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { exitCodes, projectFolder, runCommandLine } from './command-line';
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

// Whoever reads our output may stop early (head, less): that is no failure of ours.
process.stdout.on('error', () => process.exit(exitCodes.done));

process.exitCode =
  runOnOwnNode() ??
  (await runCommandLine(process.argv.slice(2), processIo(path.join(projectFolder, 'resources'))));

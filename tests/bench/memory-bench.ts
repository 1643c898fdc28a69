/** Memory of a process with many inquiries: against the same data in clear, and against none. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { createVault, lockVault } from '../../electron/core/vault';
import { addInquiries } from './many-inquiries';
import { counted } from './measure';
import { Memory, type Task } from './memory-child';
import type { Pair } from './store-bench';

const program = process.argv[1] ?? '';
const passphrase = 'seven quiet herons under a tin roof'; // of a vault that is thrown away
const runs = 3;

function measureOnce(task: Task): Memory {
  const run = spawnSync(process.execPath, ['--expose-gc', program, '--memory'], {
    input: JSON.stringify(task),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`the process for ${task.kind} ended with ${run.status}`);
  return Memory.parse(JSON.parse(run.stdout));
}

/** The median by resident memory. */
function measure(task: Task): Memory {
  const all = Array.from({ length: runs }, () => measureOnce(task));
  const [median] = all.sort((a, b) => a.resident - b.resident).slice(Math.floor(runs / 2));
  if (median === undefined) throw new Error('nothing was measured');
  return median;
}

const megabytes = ({ resident, heap }: Memory): string =>
  `${(resident / 2 ** 20).toFixed(0)} MB (heap ${(heap / 2 ** 20).toFixed(0)} MB)`;

function printMemory(what: string, ours: Memory, baselineName: string, baseline: Memory): void {
  const ratio = (ours.resident / baseline.resident).toFixed(2);
  process.stdout.write(
    `${what}\n  ${megabytes(ours)}  against ${baselineName} ${megabytes(baseline)}  = ${ratio}×\n`,
  );
}

/** A vault with so many inquiries, and how to open it. */
async function vaultWith(folder: string, count: number) {
  const place = path.join(folder, `many-${count}.amparo`);
  const { vault } = await createVault({
    folder: place,
    institution: 'Office of the Ombudsman',
    officer: { name: 'A. Officer' },
    passphrase,
    recovery: { shares: 3, threshold: 2 },
    now: new Date().toISOString(),
  });
  addInquiries(vault.db, vault.officer.id, count);
  const officerId = vault.officer.id;
  lockVault(vault);
  return { folder: place, officerId, passphrase };
}

export async function benchMemory(folder: string, resources: string, pair: Pair): Promise<void> {
  const { count, sealed, clear } = pair;
  printMemory(
    `memory of the database, ${counted(count)} inquiries listed and searched`,
    measure({ kind: 'sealed', file: sealed.file, key: sealed.key.toString('hex'), count }),
    'unencrypted',
    measure({ kind: 'clear', file: clear.file, count }),
  );
  const core = async (size: number): Promise<Memory> =>
    measure({
      kind: 'core',
      resourcesFolder: resources,
      count,
      ...(await vaultWith(folder, size)),
    });
  printMemory(
    `memory of the core, ${counted(count)} inquiries listed and searched`,
    await core(count),
    'an empty vault',
    await core(0),
  );
}

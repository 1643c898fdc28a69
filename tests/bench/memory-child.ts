/**
 * A process of its own, whose memory is read after it has opened a store or a vault, listed, opened
 * and searched. It prints one line of JSON.
 */
import { z } from 'zod';
import { OfficerId } from '../../shared/domain/ids';
import { createCore } from '../../electron/core/app';
import { listInquiries } from '../../electron/core/inquiries/queries';
import { openStore, type WritableDb } from '../../electron/core/store';
import { commonWords, openClear, rareWord } from './many-inquiries';

export const Task = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sealed'), file: z.string(), key: z.string(), count: z.number() }),
  z.object({ kind: z.literal('clear'), file: z.string(), count: z.number() }),
  z.object({
    kind: z.literal('core'),
    resourcesFolder: z.string(),
    folder: z.string(),
    officerId: OfficerId,
    passphrase: z.string(),
    count: z.number(),
  }),
]);
export type Task = z.infer<typeof Task>;

/** Bytes. */
export const Memory = z.object({ resident: z.number(), heap: z.number() });
export type Memory = z.infer<typeof Memory>;

const searches = (count: number): readonly string[] => ['', rareWord(count), commonWords];

function workOnStore(db: WritableDb, count: number): void {
  for (const search of searches(count)) {
    listInquiries(db, {
      search,
      status: null,
      type: null,
      sort: 'updated',
      descending: true,
      offset: 0,
      limit: 200,
    });
  }
}

async function workInCore(task: Extract<Task, { kind: 'core' }>): Promise<void> {
  const { resourcesFolder, folder, officerId, passphrase, count } = task;
  const core = createCore({ resourcesFolder });
  const done = async (name: string, input: unknown) => {
    const result = await core.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.code}`);
  };
  await done('vault.unlock', { folder, officerId, passphrase });
  for (const search of searches(count)) await done('inquiry.list', { search });
  await done('inquiry.deadlines', {});
}

/** Carries out the task and prints what the process holds then. The store stays open meanwhile. */
export async function runMemoryTask(text: string): Promise<void> {
  const task = Task.parse(JSON.parse(text));
  if (task.kind === 'core') await workInCore(task);
  else if (task.kind === 'clear') workOnStore(openClear(task.file), task.count);
  else {
    const key = Buffer.from(task.key, 'hex');
    workOnStore(openStore({ file: task.file, key, create: false }), task.count);
  }
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ resident: rss, heap: heapUsed } satisfies Memory)}\n`);
  process.exit(0); // an open core would wait for its next operation
}

/** Seals a file, checks it, and prints by how many bytes its memory grew at most meanwhile. */
import { checkSealed, sealFile } from '../../../electron/core/evidence/sealed-file';

const [source = '', folder = ''] = process.argv.slice(2);
const key = Buffer.alloc(32, 1);

async function warmUp(): Promise<void> {
  async function* little() {
    yield await Promise.resolve(Buffer.alloc(8 * 1024 * 1024));
  }
  await checkSealed({ folder, key, ...(await sealFile({ source: little(), folder, key })) });
}

await warmUp();
globalThis.gc?.();
const before = process.memoryUsage.rss();
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 5);
const sealed = await sealFile({ source, folder, key });
await checkSealed({ folder, key, ...sealed });
clearInterval(watch);
process.stdout.write(JSON.stringify({ grown: peak - before, ...sealed }));

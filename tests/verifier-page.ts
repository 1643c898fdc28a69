import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildTargets } from '../build/vite/build';
import { verifierFile, verifierFolder } from '../build/vite/verifier-page';

/** Reports leave with the verifier page, which is built and not kept: made once where it is missing. */
export async function setup(): Promise<void> {
  if (!existsSync(path.join(verifierFolder, verifierFile))) await buildTargets(['verifier']);
}

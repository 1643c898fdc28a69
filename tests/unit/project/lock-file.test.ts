import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../helpers/paths';

const Lock = z.object({
  packages: z.record(z.string(), z.looseObject({ gypfile: z.boolean().optional() })),
});
const text = readFileSync(join(root, 'package-lock.json'), 'utf8');

/**
 * The database module ships its binaries and says `gypfile: false`, but npm reads that from the lock
 * file and doesn't write it there: without the line, `npm ci` wants Python and a compiler.
 */
it('lets npm install the database module without a compiler', () => {
  const { packages } = Lock.parse(JSON.parse(text));
  expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});

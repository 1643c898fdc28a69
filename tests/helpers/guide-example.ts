import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesFolder } from './paths';

/** The one complete file that the guide for lawyers shows. */
export function guideExample(): string {
  const guide = readFileSync(join(resourcesFolder, 'guides', 'instrument-format.md'), 'utf8');
  const block = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1];
  if (block === undefined) throw new Error('the guide shows no file');
  return block;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { outFolder } from '../paths.ts';

export const bundledFolder = path.join(outFolder, 'bundled');

/** `node_modules/@scope/name/…` or `node_modules/name/…`, the innermost one. */
const packagePath = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The folder of the package that a module belongs to; null for one of ours. */
export function packageFolder(moduleId: string): string | null {
  const found = packagePath.exec(moduleId.replaceAll('\\', '/'));
  return found === null ? null : found[0].replace(/^\0+/, '').replace(/\/$/, '');
}

/** Notes which packages a bundle really holds, so that their licences can be given with it. */
export function noteBundledPackages(target: string): Plugin {
  return {
    name: 'note-bundled-packages',
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const folder = packageFolder(id);
          if (folder !== null) folders.add(folder);
        }
      }
      mkdirSync(bundledFolder, { recursive: true });
      const list = JSON.stringify([...folders].sort(), null, 2);
      writeFileSync(path.join(bundledFolder, `${target}.json`), list);
    },
  };
}

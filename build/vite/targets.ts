import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { outFolder, rootFolder } from '../paths.ts';
import { noteBundledPackages } from './bundled-packages.ts';
import { verifierConfig } from './verifier-page.ts';

/** What is built. `core` and `cli` run on Node 24, `verifier` in any browser, the others in Electron. */
export const targetNames = ['main', 'preload', 'core', 'cli', 'renderer', 'verifier'] as const;
export type TargetName = (typeof targetNames)[number];

/** Native modules stay outside the bundles and are resolved from node_modules at run time. */
const nativeModules = ['better-sqlite3', '@node-rs/argon2'];

interface NodeTarget {
  readonly entry: string;
  readonly file: string;
  readonly format: 'cjs' | 'es';
  readonly external: readonly string[];
  readonly banner?: string;
}

const nodeTargets: Readonly<Record<Exclude<TargetName, 'renderer' | 'verifier'>, NodeTarget>> = {
  main: { entry: 'electron/main.ts', file: 'main.cjs', format: 'cjs', external: ['electron'] },
  preload: {
    entry: 'electron/preload/preload.ts',
    file: 'preload.cjs',
    format: 'cjs',
    external: ['electron'],
  },
  core: {
    entry: 'electron/core/host.ts',
    file: 'host.mjs',
    format: 'es',
    external: nativeModules,
  },
  cli: {
    entry: 'electron/cli/amparo.ts',
    file: 'amparo.mjs',
    format: 'es',
    external: nativeModules,
    banner: '#!/usr/bin/env node',
  },
};

const common = {
  root: rootFolder,
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
} as const satisfies InlineConfig;

/** Vite's configuration for one target. */
export function configFor(name: TargetName): InlineConfig {
  if (name === 'verifier') return verifierConfig();
  return name === 'renderer' ? rendererConfig() : nodeConfig(name, nodeTargets[name]);
}

/** The measurements, bundled as the core is, so that they measure what is shipped. */
export function benchConfig(): InlineConfig {
  return nodeConfig('bench', {
    entry: 'tests/bench/bench.ts',
    file: 'bench.mjs',
    format: 'es',
    external: [...nativeModules, 'electron', 'playwright', '@signalapp/sqlcipher', 'vite'],
  });
}

/** The long run over random sets of answers, bundled likewise. */
export function fuzzConfig(): InlineConfig {
  return nodeConfig('fuzz', {
    entry: 'tests/fuzz/fuzz-law.ts',
    file: 'fuzz-law.mjs',
    format: 'es',
    external: nativeModules,
  });
}

function nodeConfig(name: string, target: NodeTarget): InlineConfig {
  return {
    ...common,
    plugins: [noteBundledPackages(name)],
    ssr: { noExternal: true, external: [...target.external], target: 'node' },
    build: {
      ssr: path.join(rootFolder, target.entry),
      outDir: path.join(outFolder, name),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: [...target.external],
        output: {
          format: target.format,
          entryFileNames: target.file,
          chunkFileNames: '[name]-[hash].mjs',
          codeSplitting: false,
          ...(target.banner === undefined ? {} : { banner: target.banner }),
        },
      },
    },
  };
}

/** The policy of the page allows no inline script or style and no data: address, so none is made. */
function rendererConfig(): InlineConfig {
  return {
    ...common,
    root: path.join(rootFolder, 'renderer'),
    base: '/',
    plugins: [react(), noteBundledPackages('renderer')],
    build: {
      outDir: path.join(outFolder, 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
    },
  };
}

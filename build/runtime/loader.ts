import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What the official Electron does by itself: take the folder of an application as its first
 * argument. The stand-in runtime lacks that part, so it is given this loader.
 */
const loader = `'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('usage: electron APPLICATION_FOLDER');
  app.exit(2);
} else {
  const full = path.resolve(folder);
  const manifest = JSON.parse(readFileSync(path.join(full, 'package.json'), 'utf8'));
  app.setAppPath(full);
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version ?? '0.0.0');
  require(path.join(full, manifest.main ?? 'index.js'));
}
`;

/** Writes the loader as the runtime's built-in application. */
export async function writeLoader(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "name": "loader", "main": "loader.js" }\n');
  await writeFile(path.join(folder, 'loader.js'), loader);
}

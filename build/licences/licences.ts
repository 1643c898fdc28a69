/**
 * `npm run licences`: writes THIRD-PARTY-LICENSES.md from what the bundles really hold (noted at each
 * build) and from the native modules beside them. `--check` only says whether the file is current.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rootFolder } from '../paths.ts';
import { bundledFolder } from '../vite/bundled-packages.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
}

const file = path.join(rootFolder, 'THIRD-PARTY-LICENSES.md');
const besideTheBundles = [
  'better-sqlite3',
  '@node-rs/argon2',
  '@expo-google-fonts/noto-sans-sc',
  'node',
  'electron',
];

const head = `# Third-party licences

What Amparo ships besides its own code, with the licences it comes under. Written by
\`npm run licences\` from what the build put together; fonts are named in NOTICE. Electron contains
Chromium, whose own licences lie beside the program (LICENSES.chromium.html).
`;

function packageFolders(): string[] {
  const folders = new Set(
    besideTheBundles.map((name) => path.join(rootFolder, 'node_modules', name)),
  );
  for (const name of readdirSync(bundledFolder)) {
    if (name === 'bench.json') continue; // measures the product, is no part of it
    const listed = readFileSync(path.join(bundledFolder, name), 'utf8');
    for (const folder of JSON.parse(listed) as string[]) folders.add(folder); // our build wrote it
  }
  return [...folders];
}

function licenceText(folder: string): string {
  const names = readdirSync(folder).filter((name) =>
    /^(licen[cs]e|copying|notice)([-.].*)?$/i.test(name),
  );
  const texts = names.sort().map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
  return texts.join('\n\n').replaceAll('\r\n', '\n');
}

function entry(folder: string): { readonly title: string; readonly text: string } {
  const read = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { name, version, license, homepage } = JSON.parse(read) as Manifest; // npm wrote it
  const text = licenceText(folder);
  if (license === undefined && text === '') throw new Error(`${name} has no licence`);
  const fenced = text === '' ? '' : `\n\`\`\`text\n${text}\n\`\`\`\n`;
  const place = homepage === undefined ? '' : `\n${homepage}\n`;
  return {
    title: `${name} ${version}`,
    text: `## ${name} ${version}: ${license ?? 'as its text says'}\n${place}${fenced}`,
  };
}

function page(): string {
  const byTitle = new Map(packageFolders().map((folder) => [entry(folder).title, entry(folder)]));
  const sorted = [...byTitle.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  return [head, ...sorted.map(({ text }) => text)].join('\n');
}

const wanted = page();
if (!process.argv.includes('--check')) {
  writeFileSync(file, wanted);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
  console.error('THIRD-PARTY-LICENSES.md is not current: run npm run build && npm run licences.');
  process.exitCode = 1;
}

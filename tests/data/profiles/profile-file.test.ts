import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCore, temporaryFolder } from '../../helpers/core';
import { entry, inForce, saveEntries } from '../../helpers/profiles';
import { draftReport, openSample } from '../../helpers/sample';

describe('a file of profiles', () => {
  const written = async (text: string) => {
    const file = path.join(await temporaryFolder(), 'profiles.yaml');
    await writeFile(file, text);
    return file;
  };
  const head = 'format: amparo-state-profiles\nversion: 1\nstates:\n';

  it('carries profiles from one institution to another as they were', async () => {
    const core = await openCore();
    const entries = [
      entry('CAT', { reservations: 'To art. 20:\n"not recognised"' }),
      inForce('ICCPR', '1976', { signedOn: '1966-12', territory: 'Not the north' }),
    ];
    await saveEntries(core, 'Cyprus', entries);
    const file = path.join(await temporaryFolder(), 'profiles.yaml');
    await core.do('profile.export', { states: ['Cyprus'], path: file });
    expect(await readFile(file, 'utf8')).toContain('in_force');
    const read = await (await openCore()).do('profile.read', { path: file });
    expect(read).toEqual([{ kind: 'treaties', state: 'Cyprus', entries, removed: [] }]);
  });

  it.each([
    ['PROFILES_SYNTAX', 'format: [', /line 1/],
    [
      'PROFILES_SHAPE',
      `${head}  - state: Cyprus\n    entries:\n      - instrument: ICCPR\n        bond: maybe\n`,
      /line 7, column 15/,
    ],
    ['PROFILES_SHAPE', 'just words', /line 1/],
    [
      'PROFILES_ENTRY',
      `${head}  - state: Cyprus\n    entries:\n      - { instrument: ICCPR, bond: undated }\n`,
      /line 6.*where that is taken from/,
    ],
    [
      'PROFILES_TWICE',
      `${head}  - state: Cyprus\n    entries:\n      - { instrument: CRC, bond: not_bound }\n      - { instrument: CRC, bond: not_bound }\n`,
      /line 7/,
    ],
  ])('is refused as %s with its place', async (code, text, says) => {
    const core = await openCore();
    const result = await core.call('profile.read', { path: await written(text) });
    expect(result).toMatchObject({ ok: false, code });
    if (!result.ok) expect(result.says).toMatch(says);
  });

  it('is refused where it cannot be read, or is far too large', async () => {
    const core = await openCore();
    const missing = path.join(await temporaryFolder(), 'none.yaml');
    expect(await core.fails('profile.read', { path: missing })).toBe('PROFILES_UNREADABLE');
    const large = await written('#'.repeat(6 * 1024 * 1024));
    expect(await core.fails('profile.read', { path: large })).toBe('PROFILES_UNREADABLE');
  });
});

describe('a report', () => {
  it('names the sources of what bound the State, and who confirmed what the institution added', async () => {
    const core = await openSample();
    const { id: reportId } = await draftReport(core);
    const { methodAndLimits } = await core.do('report.preview', { reportId });
    const text = methodAndLimits.join('\n');
    expect(text).toContain('For Cyprus, these were counted as binding');
    expect(text).toContain('source: Published case file of this sample');
    expect(text).toContain('the date of entry into force is not recorded');
    expect(text).toMatch(
      /added by the institution, as confirmed by Sample Lawyer on 10 April 2001/,
    );
  });
});

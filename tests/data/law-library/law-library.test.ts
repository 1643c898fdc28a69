import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCore, passphrase, temporaryFolder, testCore } from '../../helpers/core';
import { resourcesFolder } from '../../helpers/paths';

describe('the law library', () => {
  it('gives every standard that the vault applies, and where the fact sheet states it', async () => {
    const core = await openCore();
    const library = await core.do('law.library', {});
    expect(library.standards).toHaveLength(279);
    expect(library.checklists.find(({ id }) => id === 'DET')?.title).toBe('Detention');
    expect(library.standards.find(({ id }) => id === 'DET-02')).toMatchObject({
      title: 'Routine detention is never lawful',
      checklist: 'DET',
      absolute: true,
      sections: ['III.C.8'],
    });
    const cited = new Set(library.standards.flatMap(({ instruments }) => instruments));
    expect(library.instruments.map(({ id }) => id).toSorted()).toEqual([...cited].toSorted());
    expect(library.outside).toEqual([]);
  });

  it('gives the questions of a standard with their help', async () => {
    const core = await openCore();
    const card = await core.do('law.standard', { standardId: 'DET-09', assessmentId: null });
    expect(card.questions.map(({ id }) => id)).toContain('DET-Q26');
    for (const { id, text } of card.questions) expect(`${id} ${text}`).toMatch(/^[A-Z]+-Q\d+ ./);
    expect(card.questions.some(({ help }) => help !== '')).toBe(true);
    expect(card.recommendation).not.toBe('');
  });

  it('says so when the list of sections is missing or damaged', async () => {
    const { folder, do: run, close } = await openCore();
    const session = await run('vault.session', {});
    await close();
    const resources = join(await temporaryFolder(), 'resources');
    await cp(resourcesFolder, resources, { recursive: true });
    const core = testCore(undefined, resources);
    await core.do('vault.unlock', { folder, officerId: session?.officer.id ?? '', passphrase });
    const file = join(resources, 'coverage', 'fact-sheet-36.yaml');
    await writeFile(file, 'sections: 3\n');
    expect(await core.fails('law.library', {})).toBe('INSTRUMENT_UNREADABLE');
    await rm(file);
    expect(await core.fails('law.library', {})).toBe('INSTRUMENT_UNREADABLE');
  });
});

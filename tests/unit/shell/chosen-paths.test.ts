import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainName } from '../../../electron/dialogs/suggested-name';
import { createChosenPaths } from '../../../electron/ipc/chosen-paths';
import { operations } from '../../../shared/api';
import { askedPaths, chosenPath, choices } from '../../../shared/api/chosen-path';

const officerId = '5b1f0c6e-3f0a-4d52-9f53-0d1b6a2f8f10';

describe('the paths an operation asks for', () => {
  it('are found by the schema, wherever they stand in the input', () => {
    expect(askedPaths(operations['verify.file'].input, { path: '/a', rootPath: '/b' })).toEqual([
      { choice: 'pdf', path: '/a' },
      { choice: 'certificate', path: '/b' },
    ]);
    expect(askedPaths(operations['verify.file'].input, { path: '/a', rootPath: null })).toEqual([
      { choice: 'pdf', path: '/a' },
    ]);
    const nested = z.object({
      files: z.array(z.object({ path: chosenPath('evidenceFile') })),
      beside: chosenPath('saveFile').optional(),
    });
    expect(askedPaths(nested, { files: [{ path: '/a' }, { path: '/b' }] })).toEqual([
      { choice: 'evidenceFile', path: '/a' },
      { choice: 'evidenceFile', path: '/b' },
    ]);
  });

  /** Fields by their path, through every kind of schema there is. */
  function fieldsOf(schema: unknown, place: string): { place: string; schema: z.ZodType }[] {
    if (!(schema instanceof z.ZodType)) return [];
    const parts = [
      ...(schema instanceof z.ZodObject ? Object.entries<unknown>(schema.shape) : []),
      ...Object.entries(schema.def).filter(([, part]) => part instanceof z.ZodType),
      ...Object.values(schema.def)
        .filter(Array.isArray)
        .flatMap((list: unknown[]) => list.map((part): [string, unknown] => ['', part])),
    ];
    return [
      { place, schema },
      ...parts.flatMap(([name, part]) => fieldsOf(part, `${place}.${name}`)),
    ];
  }

  it('are all those that any operation has: no text named as a place is left free', () => {
    const places = Object.entries(operations).flatMap(([name, { input }]) =>
      fieldsOf(input, name).filter(
        ({ place, schema }) =>
          schema instanceof z.ZodString &&
          /(path|folder|file|directory)s?(\.(innerType|element))*$/i.test(place.slice(name.length)),
      ),
    );
    expect(places.length).toBeGreaterThanOrEqual(11);
    const free = places.filter(({ schema }) => askedPaths(schema, '/x').length === 0);
    expect(free.map(({ place }) => place)).toEqual([]);
  });

  it('stand where the gate finds them: never inside a union, a record or a conversion', () => {
    for (const [name, { input }] of Object.entries(operations)) {
      const marked = fieldsOf(input, name).filter(
        ({ schema }) => schema instanceof z.ZodString && askedPaths(schema, '/x').length > 0,
      );
      const direct = marked.filter(({ place }) =>
        /^[a-z]+\.\w+\.\w+(\.(innerType|element))*$/i.test(place),
      );
      expect(direct, name).toEqual(marked);
    }
  });
});

describe('what the officer picked', () => {
  it('is accepted for what it was picked for, exactly as it was picked', () => {
    const chosen = createChosenPaths(() => null);
    chosen.add('pdf', '/home/a/report.pdf');
    expect(chosen.take([{ choice: 'pdf', path: '/home/a/report.pdf' }])).toBe(true);
    expect(chosen.take([{ choice: 'pdf', path: '/home/a/report.pdf' }])).toBe(true);
    for (const choice of choices.filter((other) => other !== 'pdf')) {
      expect(chosen.take([{ choice, path: '/home/a/report.pdf' }]), choice).toBe(false);
    }
    for (const path of ['/home/a', '/home/a/report.pdf/', '/home/a/../a/report.pdf', '']) {
      expect(chosen.take([{ choice: 'pdf', path }]), path).toBe(false);
    }
  });

  it('may be written once; a second file there needs a second dialog', () => {
    const chosen = createChosenPaths(() => null);
    const place = { choice: 'saveFile', path: '/home/a/copy.pdf' } as const;
    chosen.add(place.choice, place.path);
    expect(chosen.take([place])).toBe(true);
    expect(chosen.take([place])).toBe(false);
  });

  it('is not used up by a call that is refused for another path', () => {
    const chosen = createChosenPaths(() => null);
    const place = { choice: 'savePdf', path: '/home/a/report.pdf' } as const;
    chosen.add(place.choice, place.path);
    expect(chosen.take([place, { choice: 'certificate', path: '/etc/shadow' }])).toBe(false);
    expect(chosen.take([place])).toBe(true);
  });

  it('ends with the window, but for the vault opened last', () => {
    const chosen = createChosenPaths(() => '/home/a/office.amparo');
    chosen.add('vaultFolder', '/home/a/other.amparo');
    chosen.forget();
    expect(chosen.take([{ choice: 'vaultFolder', path: '/home/a/other.amparo' }])).toBe(false);
    expect(chosen.take([{ choice: 'vaultFolder', path: '/home/a/office.amparo' }])).toBe(true);
    expect(chosen.take([{ choice: 'parentFolder', path: '/home/a/office.amparo' }])).toBe(false);
  });
});

describe('a new vault', () => {
  const input = (name: string) => ({
    parentFolder: '/home/a',
    name,
    institution: 'Office',
    officerName: 'A. Officer',
    passphrase: 'x',
    recovery: { shares: 3, threshold: 2 },
    officerId,
  });
  it('lies in the folder that was picked and nowhere above it', () => {
    const { input: schema } = operations['vault.create'];
    expect(schema.safeParse(input('office')).success).toBe(true);
    for (const name of ['../x', '..', 'a/b', 'a\\b', '.hidden', 'c:x', 'a\u0000', 'x.'])
      expect(schema.safeParse(input(name)).success, name).toBe(false);
  });
});

describe('the name suggested in a dialog', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['/home/a/.bashrc', 'bashrc'],
    ['..\\..\\x.pdf', 'x.pdf'],
    ['../../etc/cron.d/x', 'x'],
    ['', ''],
  ])('%s becomes %s', (suggested, name) => {
    expect(plainName(suggested)).toBe(name);
  });
});

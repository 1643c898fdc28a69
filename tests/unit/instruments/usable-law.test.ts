import { expect, it } from 'vitest';
import { readBundled } from '../../../electron/core/instruments/bundled';
import { sha256Of, type InstrumentText } from '../../../electron/core/instruments/instrument-text';
import { usableLaw } from '../../../electron/core/instruments/usable-law';
import { guideExample } from '../../helpers/guide-example';
import { resourcesFolder } from '../../helpers/paths';

const text = (code: string, version: string, yaml: string): InstrumentText => ({
  code,
  version,
  yaml,
  sha256: sha256Of(yaml),
  origin: 'institution',
  isRetired: false,
});

it('names each bundled file after its checklist, with the version that it states', async () => {
  const bundled = await readBundled(resourcesFolder);
  for (const { code, version, yaml } of bundled) {
    expect(yaml, code).toMatch(new RegExp(`^version: ${version.replaceAll('.', '\\.')}$`, 'm'));
    if (code !== 'sources') expect(yaml).toContain(`\nchecklist: ${code}\n`);
  }
});

it('puts the last version that can be used in place of a broken one, or leaves it out', async () => {
  const bundled = await readBundled(resourcesFolder);
  const good = text('NAT', '1.0.0', guideExample());
  const broken = text(
    'NAT',
    '1.1.0',
    guideExample().replace('trigger: CLOSED_SHELTER', 'trigger: ('),
  );
  const withEarlier = usableLaw([...bundled, broken], (code) =>
    code === 'NAT' ? [broken, good] : [],
  );
  expect(withEarlier.unusable).toMatchObject([
    {
      code: 'NAT',
      version: '1.1.0',
      usedInstead: '1.0.0',
      fault: { code: 'INSTRUMENT_EXPRESSION', excerpt: '    trigger: (' },
    },
  ]);
  expect(withEarlier.law.standards.has('NAT-01')).toBe(true);

  const without = usableLaw([...bundled, broken], () => []);
  expect(without.unusable).toMatchObject([{ code: 'NAT', usedInstead: null }]);
  expect(without.law.standards.has('NAT-01')).toBe(false);
  expect(without.law.standards.size).toBe(279);

  // A bundled file that an older program cannot read: the one of that program takes its place.
  const det = bundled.find(({ code }) => code === 'DET');
  if (det === undefined) throw new Error('no DET');
  const newer: InstrumentText = {
    ...det,
    version: '9.0.0',
    yaml: `${det.yaml}\nnovelty: 1\n`,
    sha256: 'x',
  };
  const adopted = [...bundled.filter(({ code }) => code !== 'DET'), newer];
  const { law, unusable } = usableLaw(adopted, (code) =>
    bundled.filter((file) => file.code === code),
  );
  expect(unusable).toMatchObject([{ code: 'DET', version: '9.0.0', usedInstead: '1.0.0' }]);
  expect(law.standards.size).toBe(279);
});

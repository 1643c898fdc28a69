import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkText } from '../../../electron/core/instruments/check-file';
import {
  sha256Of,
  sourcesCode,
  type InstrumentText,
} from '../../../electron/core/instruments/instrument-text';
import { guideExample } from '../../helpers/guide-example';

const good = guideExample();
/** A short list of sources: reading the whole law for each of a thousand files would take minutes. */
const sources = `
version: 1.0.0
language: en
checklists: [SUB]
instruments:
  ICCPR: { short: ICCPR, full: A covenant, class: treaty, named: named }
duty_bearers:
  social welfare or shelter: {}
`;
const beside: readonly InstrumentText[] = [
  {
    code: sourcesCode,
    version: '1.0.0',
    yaml: sources,
    sha256: sha256Of(sources),
    origin: 'bundled',
    isRetired: false,
  },
];

/** One slip of the pen: a line lost, doubled or moved in, a character changed, a word in another place. */
const slip = fc.oneof(
  fc
    .nat()
    .map((at) => (lines: string[]) => lines.filter((_, index) => index !== at % lines.length)),
  fc
    .nat()
    .map(
      (at) => (lines: string[]) =>
        lines.flatMap((line, index) => (index === at % lines.length ? [line, line] : [line])),
    ),
  fc.tuple(fc.nat(), fc.constantFrom('  ', '\t', '- ', '? ', '&a ', '*a ', '!!x ')).map(
    ([at, mark]) =>
      (lines: string[]) =>
        lines.map((line, index) => (index === at % lines.length ? mark + line : line)),
  ),
  fc
    .tuple(
      fc.nat(),
      fc.nat(),
      fc.oneof(
        fc.constantFrom(':', "'", '{', '[', '#', '\u0000', '\uD800', ''),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
    )
    .map(
      ([at, column, text]) =>
        (lines: string[]) =>
          lines.map((line, index) => {
            if (index !== at % lines.length) return line;
            const place = column % (line.length + 1);
            return line.slice(0, place) + text + line.slice(place + 1);
          }),
    ),
);

const mutated = fc
  .array(slip, { minLength: 1, maxLength: 4 })
  .map((slips) => slips.reduce((lines, change) => change(lines), good.split('\n')).join('\n'));

it('has no fault as it stands', () => {
  expect(checkText('nat.yaml', good, beside).errors).toEqual([]);
});

it('never crashes on a file with slips, and names the place of each fault', () => {
  fc.assert(
    fc.property(mutated, (yaml) => {
      const { candidate, accepted } = checkText('nat.yaml', yaml, beside);
      const lines = yaml.split(/\r\n|\r|\n/);
      for (const { file, line, column, says, excerpt } of candidate.faults) {
        expect(file).toBe('nat.yaml');
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(says).toMatch(/^[^{}]*nat\.yaml.*line \d+, column \d+/su);
        expect(excerpt.length).toBeLessThanOrEqual(201);
      }
      // Accepted or faulty, never neither.
      expect(accepted === null).toBe(candidate.faults.length > 0);
    }),
    { numRuns: 500 },
  );
});

it('never crashes on text that is no instrument at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (yaml) => {
      const { candidate } = checkText('any.yaml', yaml, beside);
      expect(candidate.faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

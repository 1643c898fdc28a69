/** `npm run fuzz:law -- --sets 1000000 --seed 1`: the law on that many random sets of answers. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadInstruments } from '../../electron/core/assessments/load-instruments';
import { tryFrames } from './try-frames';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const law = await loadInstruments(join(process.cwd(), 'resources', 'instruments'));
const started = performance.now();
const say = (line: string): void => {
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`${seconds.toFixed(0)} s: ${line}\n`);
};
const { faults } = tryFrames(law, Number(values.seed), Number(values.sets), say);
process.exitCode = faults.length === 0 ? 0 : 1;

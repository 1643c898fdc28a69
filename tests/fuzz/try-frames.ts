import type { Law } from '../../shared/law';
import { tryFrame, type Tried } from './frame-faults';
import { randomFrom } from './random';

const perLine = 20_000;
const faultsKept = 20;

/**
 * Tries `count` sets of answers, each with a seed of its own (`seed`, `seed` + 1 …), so that a fault can
 * be had again alone. An exception is a fault like any other. `say` gets a line now and then.
 */
export function tryFrames(
  law: Law,
  seed: number,
  count: number,
  say: (line: string) => void,
): { readonly faults: readonly string[] } & Omit<Tried, 'faults'> {
  const faults: string[] = [];
  let [explained, openTried, openLeft, faulty] = [0, 0, 0, 0];
  for (let set = 0; set < count; set += 1) {
    const tried = tryOne(law, seed + set);
    explained += tried.explained;
    openTried += tried.openTried;
    openLeft += tried.openLeft;
    faulty += tried.faults.length === 0 ? 0 : 1;
    for (const fault of tried.faults.slice(0, faultsKept - faults.length)) {
      faults.push(`seed ${String(seed + set)}: ${fault}`);
      say(faults.at(-1) ?? '');
    }
    if ((set + 1) % perLine === 0 || set + 1 === count) {
      say(
        `${String(set + 1)} sets over ${String(law.standards.size)} standards, ${String(faulty)} with a fault; ` +
          `${String(explained)} results explained, ${String(openTried)} open questions ` +
          `(${String(openLeft)} that could not be shown to matter by chance)`,
      );
    }
  }
  return { faults, explained, openTried, openLeft };
}

function tryOne(law: Law, seed: number): Tried {
  try {
    return tryFrame(law, randomFrom(seed));
  } catch (error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { faults: [`threw ${what}`], explained: 0, openTried: 0, openLeft: 0 };
  }
}

/** Builds the targets named as arguments, or all of them. */
import { build } from 'vite';
import { configFor, targetNames, type TargetName } from './targets.ts';

const isTargetName = (name: string): name is TargetName =>
  (targetNames as readonly string[]).includes(name); // widened: includes() wants the exact union

/** Builds each target in turn. */
export async function buildTargets(names: readonly TargetName[]): Promise<void> {
  for (const name of names) await build(configFor(name));
}

if (process.argv[1] === import.meta.filename) {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !isTargetName(name));
  if (unknown !== undefined) throw new Error(`there is no target ${unknown}`);
  await buildTargets(wanted.length > 0 ? wanted.filter(isTargetName) : targetNames);
}

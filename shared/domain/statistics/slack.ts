import type { Network } from './network';

interface Step {
  readonly edge: number;
  readonly node: number;
}

/** How much more can flow from `start` to `goal` when only hidden edges but `without` may change, up to `most`. */
function flowBetween(
  { nodes, edges, at: around }: Network,
  hidden: ReadonlySet<number>,
  { start, goal, without, most }: { start: number; goal: number; without: number; most: number },
): number {
  const shrink = edges.map(({ value }) => value);
  let found = 0;
  while (found < most) {
    const before: (Step | undefined)[] = Array.from({ length: nodes }, () => undefined);
    const queue = [start];
    for (const node of queue) {
      for (const at of around[node] ?? []) {
        const one = edges[at];
        if (one === undefined || at === without || !hidden.has(at)) continue;
        const onward =
          one.from === node ? one.to : one.to === node && (shrink[at] ?? 0) > 0 ? one.from : null;
        if (onward === null || onward === start || before[onward] !== undefined) continue;
        before[onward] = { edge: at, node };
        queue.push(onward);
      }
    }
    const way: { readonly edge: number; readonly isForward: boolean }[] = [];
    for (let step = before[goal]; step !== undefined;) {
      way.push({ edge: step.edge, isForward: edges[step.edge]?.from === step.node });
      step = step.node === start ? undefined : before[step.node];
    }
    if (way.length === 0) return found;
    const room = way.map(({ edge, isForward }) => (isForward ? most : (shrink[edge] ?? 0)));
    const more = Math.min(most - found, ...room);
    for (const { edge, isForward } of way)
      shrink[edge] = (shrink[edge] ?? 0) + (isForward ? more : -more);
    found += more;
  }
  return found;
}

/**
 * The distance between the smallest and the largest value that a hidden number can have without any
 * published one changing; at most `enough`, where counting ends.
 */
export function slackOf(
  network: Network,
  hidden: ReadonlySet<number>,
  edge: number,
  enough: number,
): number {
  const { from = 0, to = 0, value = 0 } = network.edges[edge] ?? {};
  const way = { without: edge, most: enough };
  const up = flowBetween(network, hidden, { ...way, start: to, goal: from });
  const down = flowBetween(network, hidden, { ...way, start: from, goal: to });
  return Math.min(enough, up + Math.min(value, down));
}

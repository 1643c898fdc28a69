/** Timing that compares: each figure stands beside a baseline taken in the same run. */
export interface Sample {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

const sampleOf = (times: readonly number[]): Sample => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return { median: at(Math.floor(sorted.length / 2)), min: at(0), max: at(sorted.length - 1) };
};

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs both in turn, `runs` times after one warm-up each, so that a busy machine hurts both alike. */
export async function compare(
  runs: number,
  ours: () => unknown,
  baseline: () => unknown,
): Promise<{ readonly ours: Sample; readonly baseline: Sample }> {
  await ours();
  await baseline();
  const times: number[] = [];
  const baselineTimes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(await timeOf(ours));
    baselineTimes.push(await timeOf(baseline));
  }
  return { ours: sampleOf(times), baseline: sampleOf(baselineTimes) };
}

/** A count with a space at the thousands. */
export const counted = (count: number): string => count.toLocaleString('en').replaceAll(',', ' ');

const milliseconds = ({ median, min, max }: Sample): string =>
  `${median.toFixed(3)} ms (${min.toFixed(3)}–${max.toFixed(3)})`;

/** One line: what, ours, baseline, ratio of the medians. */
export function printRatio(
  what: string,
  baselineName: string,
  { ours, baseline }: { readonly ours: Sample; readonly baseline: Sample },
): void {
  const ratio = (ours.median / baseline.median).toFixed(2);
  process.stdout.write(
    `${what}\n  ${milliseconds(ours)}  against ${baselineName} ${milliseconds(baseline)}  = ${ratio}×\n`,
  );
}

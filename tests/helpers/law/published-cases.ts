import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const casesFile = fileURLToPath(
  new URL('../../fixtures/cases-public.json', import.meta.url),
);

const labels = z.record(z.string(), z.string());
const Frame = z.object({
  id: z.string(),
  state: z.string(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  decided: labels,
  profile: z.record(z.string(), z.union([z.boolean(), z.literal('party')])),
  expected_raw: labels,
  expected_final: labels,
  effect_bg_off: labels,
  effect_bg_on: labels,
});
export type PublishedFrame = z.infer<typeof Frame>;

const Cases = z.array(z.object({ frames: z.array(Frame) }));

/** The four frames of the published cases, with the expected labels. */
export function publishedFrames(): PublishedFrame[] {
  return Cases.parse(JSON.parse(readFileSync(casesFile, 'utf8'))).flatMap(({ frames }) => frames);
}

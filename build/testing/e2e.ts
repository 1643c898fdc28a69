import { getRuntime } from '../runtime/get-runtime.ts';
import { openScreen } from './screen.ts';
import { stageApplication } from './stage.ts';
import { runPlaywright, type Count } from './steps.ts';

/** Lays out the built application, opens a screen, and runs the end-to-end tests on both: all, or those
 * whose paths are named. */
export async function runEndToEnd(
  say: (line: string) => void,
  only: readonly string[] = [],
): Promise<Count> {
  const stage = await stageApplication(await getRuntime(say));
  const screen = await openScreen();
  try {
    return runPlaywright(only, {
      DISPLAY: screen.display,
      WAYLAND_DISPLAY: '',
      AMPARO_E2E_EXECUTABLE: stage.executable,
      AMPARO_E2E_APP: stage.appFolder,
      AMPARO_E2E_PACKAGED: stage.packaged,
      ...(stage.user === undefined ? {} : { AMPARO_E2E_USER: String(stage.user) }),
    });
  } finally {
    screen.end();
    await stage.remove();
  }
}

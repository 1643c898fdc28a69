/** Electron's security list, item 5: nothing is granted, asked in any way. */
import { expect, test } from '../harness/amparo';

test('every permission is refused to the page', async ({ amparo }) => {
  const granted = await amparo.page.evaluate(async () => {
    const asked: Record<string, () => Promise<unknown>> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      position: () =>
        new Promise((found, failed) => {
          navigator.geolocation.getCurrentPosition(found, failed, { timeout: 3000 });
        }),
      notification: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused');
      },
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      clipboard: () => navigator.clipboard.readText(),
      storage: async () => {
        if (!(await navigator.storage.persist())) throw new Error('refused');
      },
    };
    const given: string[] = [];
    for (const [name, ask] of Object.entries(asked)) {
      await ask().then(
        () => given.push(name),
        () => undefined,
      );
    }
    return given;
  });
  expect(granted).toEqual([]);
});

test('every permission that the page can look up is denied', async ({ amparo }) => {
  const states = await amparo.page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi'] as const;
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name })).state),
    );
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

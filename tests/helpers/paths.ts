import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));

/** Argon2id so weak that a test takes milliseconds. */
export const quickKdf = { memoryKiB: 1024, passes: 1, lanes: 1 } as const;

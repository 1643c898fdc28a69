/**
 * Who may import what. Each refusal names what to use instead, because a rule that only forbids is a
 * rule that gets switched off.
 */
const nodeModules = {
  group: ['node:*', 'fs', 'path', 'crypto', 'os', 'child_process', 'worker_threads', 'stream'],
  message: 'This room is pure: do the I/O in electron/core and pass the result in.',
};
const electronItself = {
  group: ['electron', 'electron/*'],
  message: 'Only main, its guards, the gate and the preload speak to Electron.',
};
const interfaceLibraries = {
  group: ['react', 'react-dom', 'react-dom/*', 'react-aria-components', 'react-aria*'],
  message: 'Only renderer/ draws.',
};
const database = {
  group: ['better-sqlite3', '@signalapp/*'],
  message: 'Only electron/core opens databases: add an operation to shared/api and a handler.',
};
const room = (name, message) => ({ group: [`**/${name}`, `**/${name}/**`], message });
const core = room(
  'core',
  'Only the core’s own process and the terminal load the core; use the link.',
);
const renderer = room('renderer', 'The window’s code is not for this room; share it in shared/.');
const electronRoom = room('electron', 'Power lives in electron/: call an operation of shared/api.');
const build = {
  regex: '^\\.\\.?/(.*/)?build(/|$)', // our own: packages may have a folder of that name
  message: 'build/ makes the product and is no part of it.',
};
const tests = room('tests', 'tests/ prove the product and are no part of it.');

/** ipcMain and shell as named imports: one door each. */
const oneDoor = [
  {
    name: 'electron',
    importNames: ['ipcMain'],
    message: 'Only electron/ipc/register.ts listens to the window: add an operation to the table.',
  },
  {
    name: 'electron',
    importNames: ['shell'],
    message: 'Amparo opens nothing outside itself: no links, no programs, no folders.',
  },
];

const imports = (patterns, paths = []) => ({
  'no-restricted-imports': ['error', { patterns, paths }],
});

export const rooms = [
  {
    files: ['shared/**/*.ts'],
    ignores: ['shared/verify/**'],
    rules: imports([
      nodeModules,
      electronItself,
      interfaceLibraries,
      database,
      electronRoom,
      renderer,
      build,
      tests,
      {
        group: ['asn1js', 'pkijs', '@peculiar/*'],
        message: 'Certificates and CMS are read in shared/verify only.',
      },
    ]),
  },
  {
    files: ['shared/verify/**/*.ts'],
    rules: imports([
      nodeModules,
      electronItself,
      interfaceLibraries,
      database,
      electronRoom,
      renderer,
      build,
      tests,
    ]),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: imports([nodeModules, electronItself, database, electronRoom, build, tests]),
  },
  {
    files: ['electron/core/**/*.ts'],
    rules: imports([
      electronItself,
      interfaceLibraries,
      renderer,
      build,
      tests,
      room('window', 'The core knows no window.'),
      room('cli', 'The terminal uses the core, not the other way round.'),
    ]),
  },
  {
    files: ['electron/cli/**/*.ts'],
    rules: imports([electronItself, interfaceLibraries, database, renderer, build, tests]),
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/core/**', 'electron/cli/**', 'electron/core-link/**'],
    rules: imports([interfaceLibraries, database, core, renderer, build, tests], [...oneDoor]),
  },
  {
    files: ['electron/core-link/**/*.ts'],
    rules: imports([interfaceLibraries, database, renderer, build, tests], [...oneDoor]),
  },
  {
    files: ['electron/ipc/register.ts'],
    rules: imports([interfaceLibraries, database, core, renderer, build, tests], [oneDoor[1]]),
  },
];

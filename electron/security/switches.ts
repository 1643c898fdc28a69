/** Switches that take a protection away. Refused in what we ship; tests of a build need two of them. */
const weakening = [
  'disable-web-security',
  'ignore-certificate-errors',
  'load-extension',
  'disable-site-isolation-trials',
];
const debugging = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'];

/** The first command-line switch that Amparo does not accept, or undefined. */
export function unacceptableSwitch(
  has: (name: string) => boolean,
  circumstances: { readonly root: boolean; readonly packaged: boolean },
): string | undefined {
  const refused = [
    ...weakening,
    ...(circumstances.packaged ? debugging : []),
    ...(circumstances.root ? [] : ['no-sandbox']),
  ];
  return refused.find(has);
}

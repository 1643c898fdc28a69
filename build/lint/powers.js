/** Powers nobody has, wherever the code lies: each would undo a protection that a test proves. */
const call = (object, property) =>
  `CallExpression[callee.object.name="${object}"][callee.property.name="${property}"]`;
const method = (name) => `CallExpression[callee.property.name="${name}"]`;
const forbidden = (selector, message) => ({ selector, message });

export const powers = {
  'no-eval': 'error',
  'no-implied-eval': 'off',
  '@typescript-eslint/no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-syntax': [
    'error',
    forbidden('TSEnumDeclaration', 'Use a union of literals, or z.enum where it is parsed.'),
    forbidden(call('shell', 'openExternal'), 'Amparo opens nothing outside itself.'),
    forbidden(method('setCertificateVerifyProc'), 'Certificate checks are never overridden.'),
    forbidden('Literal[value="certificate-error"]', 'Certificate checks are never overridden.'),
    forbidden(method('executeJavaScript'), 'Code is never handed to a page as text.'),
    forbidden(method('insertCSS'), 'Styles come from the build only.'),
    forbidden(method('setAsDefaultProtocolClient'), 'Amparo answers no links.'),
    forbidden('Literal[value="ELECTRON_DISABLE_SECURITY_WARNINGS"]', 'Warnings are mended.'),
    forbidden(
      'MemberExpression[object.name="crashReporter"]',
      'A crash report would carry clear text out of the process.',
    ),
  ],
};

/** Tests speak to the page and to main as Playwright does; a default export is what tools ask for. */
export const noDefaultExport = {
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
};

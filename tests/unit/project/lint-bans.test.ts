/** The powers that nobody has (build/lint/powers.js) are refused by lint, in every room. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../../helpers/paths';

interface Powers {
  readonly powers: Readonly<Record<'no-restricted-syntax', Linter.RuleSeverityAndOptions>>;
}
// Plain JavaScript: it says nothing of its types, and is found by its address.
const loaded: unknown = await import(pathToFileURL(path.join(root, 'build/lint/powers.js')).href);
const { powers } = loaded as Powers;
const needsTypes = '@typescript-eslint/no-implied-eval';
const rules: Linter.RulesRecord = { ...powers, [needsTypes]: 'off' };

const banned = [
  'eval("1")',
  'new Function("return 1")',
  'shell.openExternal("https://example.org")',
  'session.setCertificateVerifyProc(() => {})',
  'app.on("certificate-error", () => {})',
  'contents.executeJavaScript("1")',
  'contents.insertCSS("a{}")',
  'app.setAsDefaultProtocolClient("amparo")',
  'process.env.X = "ELECTRON_DISABLE_SECURITY_WARNINGS"',
  'crashReporter.start({})',
];

describe('lint', () => {
  it.each(banned)('refuses %s', (code) => {
    expect(new Linter().verify(code, { rules })).not.toEqual([]);
  });

  it('passes what is none of these', () => {
    expect(new Linter().verify('shell.showItemInFolder("x")', { rules })).toEqual([]);
  });

  it.each(['electron/main.ts', 'electron/core/app.ts', 'renderer/main.tsx', 'shared/errors.ts'])(
    'holds %s to all of them',
    async (file) => {
      const eslint = new ESLint({ cwd: root, overrideConfigFile: 'build/lint/eslint.config.js' });
      const config: unknown = await eslint.calculateConfigForFile(file);
      const own = (config as { rules: Readonly<Record<string, unknown[]>> }).rules; // ESLint's shape
      const selectors = (rule: readonly unknown[]): unknown[] =>
        rule.slice(1).map((entry) => (entry as { selector: string }).selector);
      const found = selectors(own['no-restricted-syntax'] ?? []);
      for (const selector of selectors(powers['no-restricted-syntax'])) {
        expect(found).toContain(selector);
      }
      for (const name of ['no-eval', 'no-new-func', '@typescript-eslint/no-implied-eval'])
        expect(own[name]?.[0]).toBe(2);
    },
  );
});

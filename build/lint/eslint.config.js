import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noDefaultExport, powers } from './powers.js';
import { rooms } from './rooms.js';

const typed = ['{shared,electron,renderer,tests,build}/**/*.{ts,tsx}'];
const configurations = ['**/*.config.{ts,js}'];

export default tseslint.config(
  { ignores: ['out/**', 'release/**', 'node_modules/**', 'resources/**', 'test-results/**'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'build/tsconfig/shared.json',
          'build/tsconfig/electron.json',
          'build/tsconfig/renderer.json',
          'build/tsconfig/build.json',
          'build/tsconfig/tests.json',
        ],
        tsconfigRootDir: new URL('../..', import.meta.url).pathname,
      },
    },
    rules: {
      ...powers,
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // A reason on the same line is asked for in review; the compiler cannot read it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Index signatures are read with brackets (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The same void call, shorter: arrow functions that only pass a call on.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A brand appears once, in the type it makes.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A handler may be asynchronous because its table says so.
      '@typescript-eslint/require-await': 'off',
      // A schema and the type inferred from it carry one name.
      '@typescript-eslint/no-redeclare': 'off',
    },
  },
  { files: typed, ignores: configurations, rules: noDefaultExport },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  ...rooms,
  // These try what is forbidden, to see it refused.
  { files: ['tests/e2e/security/**/*.ts'], rules: { 'no-eval': 'off' } },
  {
    files: ['build/lint/**/*.js'],
    languageOptions: { globals: { URL: 'readonly' } },
  },
);

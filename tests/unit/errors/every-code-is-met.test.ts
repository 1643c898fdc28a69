import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allErrorCodes, failureOf } from '../../../shared/errors';
import { root } from '../../helpers/paths';

const testTexts = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(test|e2e)\.tsx?$/.test(name) && !name.includes('every-code-is-met'))
  .map((name) => readFileSync(join(root, 'tests', name), 'utf8'))
  .join('\n');

describe('errors', () => {
  it('has a test that meets each code', () => {
    const unmet = allErrorCodes.filter((code) => !new RegExp(`\\b${code}\\b`).test(testTexts));
    expect(unmet).toEqual([]);
  });

  it('says what happened and what to do, in whole sentences without exclamation', () => {
    for (const code of allErrorCodes) {
      const { says, advice } = failureOf(code);
      for (const text of [says, advice]) {
        expect(text, code).toMatch(/^\S.*\.$/s);
        expect(text, code).not.toMatch(/!|sorry|oops/i);
      }
    }
  });
});

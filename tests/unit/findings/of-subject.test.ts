import { expect, it } from 'vitest';
import { checkOfSubject } from '../../../electron/core/findings/acceptable';
import { SubjectKind } from '../../../shared/domain/assessments/subject';
import { fits } from '../../../shared/law';
import { codeOf } from '../../helpers/errors';
import { theLaw } from '../../helpers/law/the-law';

it('refuses a finding on a standard that does not fit the subject, as older vaults can hold one', async () => {
  for (const standard of (await theLaw()).standards.values())
    for (const kind of SubjectKind.options) {
      const evaluation = { record: { subject: { kind } } };
      expect([
        standard.id,
        kind,
        await codeOf(() => checkOfSubject({ standard, evaluation })),
      ]).toEqual([standard.id, kind, fits(standard, kind) ? 'none' : 'FINDING_NOT_OF_SUBJECT']);
    }
});

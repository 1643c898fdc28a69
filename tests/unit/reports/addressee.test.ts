import { expect, it } from 'vitest';
import { proposedAddressee } from '../../../renderer/features/reports/report-kinds';

it('proposes a respondent for a case or a measure, and nobody for a State’s system', () => {
  const authorities = [{ name: 'Border Police' }, { name: 'Ministry' }];
  expect(proposedAddressee('case', authorities)).toBe('Border Police');
  expect(proposedAddressee('measure', authorities)).toBe('Border Police');
  expect(proposedAddressee('system', authorities)).toBe('');
  expect(proposedAddressee('case', [])).toBe('');
});

/** What a test needs in the vault before it begins, without walking the forms. */
import type { Page } from '@playwright/test';
import type { Input, OperationName, Output } from '../../../shared/api';

/** Calls the core as the page does. How things are entered by forms is proved elsewhere. */
export async function call<N extends OperationName>(page: Page, name: N, input: Input<N>) {
  const result = await page.evaluate(
    ([operation, value]) => window.amparo.call(operation as never, value as never), // one pair of N
    [name, input] as const,
  );
  const { ok, value, code } = result as { ok: boolean; value: Output<N>; code?: string }; // of N
  if (!ok) throw new Error(`${name}: ${code ?? ''}`);
  return value;
}

/** An inquiry with one authority and one person. */
export async function enterPerson(page: Page, title: string) {
  const { id: inquiryId } = await call(page, 'inquiry.create', {
    title,
    type: 'complaint',
    openedOn: '2026-03-02',
    complainant: '',
    summary: '',
  });
  const authority = await call(page, 'authority.add', {
    inquiryId,
    name: 'Border Police',
    kind: 'border_guard',
    state: 'Cyprus',
    stateRole: 'destination',
  });
  const person = await call(page, 'person.add', { inquiryId, role: 'person_concerned', note: '' });
  return { inquiryId, authority, person };
}

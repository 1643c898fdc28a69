import { authorityKindWords } from '../../../shared/domain/inquiries/authority-words';
import { AuthorityKind } from '../../../shared/domain/inquiries/inquiry';

interface Subject {
  readonly state: string;
  readonly authorityKind: string;
  readonly authorityName: string;
}

/** Whose conduct a pattern is about: an authority, or every authority of a kind. */
export function whoseConduct({ state, authorityKind, authorityName }: Subject): string {
  const kind = AuthorityKind.safeParse(authorityKind);
  const words = kind.success ? authorityKindWords[kind.data] : authorityKind;
  return authorityName === ''
    ? `Kind: ${words}, ${state}`
    : `${authorityName} (${words}), ${state}`;
}

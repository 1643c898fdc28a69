import { authorityKindWords } from '../../../shared/domain/inquiries/authority-words';
import { AuthorityKind } from '../../../shared/domain/inquiries/inquiry';
import {
  dimensionQuestion,
  notRecorded,
  ownWords,
  type Dimension,
} from '../../../shared/domain/statistics/dimensions';
import type { SystemicDimension } from '../../../shared/domain/statistics/filter';
import type { Law } from '../../../shared/law';
import { effectInShort } from '../../../shared/law/effect-words';

const authorityKind = (code: string): string => {
  const kind = AuthorityKind.safeParse(code);
  return kind.success ? authorityKindWords[kind.data] : (ownWords[code] ?? code);
};

/** A choice of a question in words; the code where the law no longer has it. */
export function choiceLabel(law: Law, question: string, code: string): string {
  const own = code === notRecorded ? ownWords[code] : undefined;
  const choice = law.questions.get(question)?.choices.find(({ value }) => value === code);
  return own ?? choice?.label ?? ownWords[code] ?? code;
}

export function dimensionLabel(law: Law, dimension: Dimension, code: string): string {
  const question = dimensionQuestion[dimension];
  if (question !== null) return choiceLabel(law, question, code);
  return dimension === 'authority' ? authorityKind(code) : (ownWords[code] ?? code);
}

/** Between the parts of an authority's code: State, kind, name. */
export const partMark = '\u001f';

export function systemicLabel(law: Law, dimension: SystemicDimension, code: string): string {
  switch (dimension) {
    case 'standard':
      return `${code} ${law.standards.get(code)?.title ?? ''}`.trim();
    case 'checklist':
      return law.checklists.find(({ id }) => id === code)?.title ?? code;
    case 'authority_kind':
      return authorityKind(code);
    case 'authority': {
      const [state = '', kind = '', name = ''] = code.split(partMark);
      return name === '' ? `${state}: ${authorityKind(kind)}` : `${name}, ${state}`;
    }
    case 'effect':
      return effectInShort(code);
    case 'year':
      return code === '' ? 'Not recorded' : code;
  }
}

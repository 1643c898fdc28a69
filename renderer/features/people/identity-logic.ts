import type { Identity } from '../../../shared/domain/people/person';

/** An identity as its form holds it: lists as one entry per line. */
export interface IdentityForm {
  readonly fullName: string;
  readonly aliases: string;
  readonly birthDate: string;
  readonly nationality: string;
  readonly documentNumbers: string;
  readonly contact: string;
}

export const emptyIdentity: IdentityForm = {
  fullName: '',
  aliases: '',
  birthDate: '',
  nationality: '',
  documentNumbers: '',
  contact: '',
};

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const formOf = (identity: Identity): IdentityForm => ({
  ...identity,
  aliases: identity.aliases.join('\n'),
  documentNumbers: identity.documentNumbers.join('\n'),
  contact: identity.contact.join('\n'),
});

export const identityOf = (form: IdentityForm): Identity => ({
  fullName: form.fullName.trim(),
  birthDate: form.birthDate.trim(),
  nationality: form.nationality.trim(),
  aliases: lines(form.aliases),
  documentNumbers: lines(form.documentNumbers),
  contact: lines(form.contact),
});

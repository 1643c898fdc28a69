import { z } from 'zod';
import type { PersonId } from '../ids';

export const PersonRole = z.enum(['person_concerned', 'complainant', 'witness', 'other']);
export type PersonRole = z.infer<typeof PersonRole>;

/** A person under a pseudonym. What could identify the person is apart, under the identity key. */
export interface Person {
  readonly id: PersonId;
  readonly pseudonym: string;
  readonly role: PersonRole;
  readonly note: string;
  readonly hasIdentity: boolean;
  /** The person objected to being counted: in no statistics, whatever else is done with the file. */
  readonly objectsToStatistics: boolean;
}

const text = z.string().trim().max(300);

/** Held encrypted under the identity key; every read needs clearance and a reason, and is logged. */
export const Identity = z.object({
  fullName: text,
  aliases: z.array(text).max(20),
  birthDate: text,
  nationality: text,
  documentNumbers: z.array(text).max(20),
  contact: z.array(text).max(20),
});
export type Identity = z.infer<typeof Identity>;

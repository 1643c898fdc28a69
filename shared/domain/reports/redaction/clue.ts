import { z } from 'zod';

/** What, taken together, can lead to a person though no name stands there (EXP-02). */
export const Clue = z.enum(['day', 'place', 'nationality', 'age', 'exploitation', 'role']);
export type Clue = z.infer<typeof Clue>;

export const clueWords: Readonly<Record<Clue, string>> = {
  day: 'an exact day',
  place: 'a place',
  nationality: 'a nationality',
  age: 'an exact age',
  exploitation: 'a form of exploitation',
  role: 'a rare role or occupation',
};

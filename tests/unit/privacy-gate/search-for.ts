import type { Identity } from '../../../shared/domain/people/person';
import { fingerprintNeedle } from '../../../shared/domain/reports/gate/fingerprint';
import { createMatcher } from '../../../shared/domain/reports/gate/match';
import type { Needle } from '../../../shared/domain/reports/gate/needle';
import { needlesOf } from '../../../shared/domain/reports/gate/needles';

export const nobody: Identity = {
  fullName: '',
  aliases: [],
  birthDate: '',
  nationality: '',
  documentNumbers: [],
  contact: [],
};

/** The needles stand for themselves: what the core keeps is a keyed fingerprint of each. */
export const plain = (text: string): string => text;

export const matcherOf = (needles: readonly Needle[], isOwn = true) =>
  createMatcher(
    needles.map((needle) => fingerprintNeedle(needle, { owner: 'Person A', isOwn }, plain)),
    plain,
  );

export const searchFor = (identity: Partial<Identity>, isOwn = true) =>
  matcherOf(needlesOf({ ...nobody, ...identity }), isOwn);

/** The kinds of what a text holds of an identity. */
export const kindsIn = (identity: Partial<Identity>, text: string, isOwn = true): string[] =>
  searchFor(identity, isOwn)(text).map(({ kind }) => kind);

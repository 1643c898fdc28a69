import { generaliseAges } from './ages';
import { generaliseDays } from './days';
import type { RedactionFacts } from './facts';
import { generalisePlaces, generaliseShelters } from './places';
import type { Profile } from './profile';
import { inTurn, type TextRule } from './text-change';

function placesTold({ places }: RedactionFacts, told: Profile['places']) {
  if (told === 'all') return [];
  return told === 'none' ? places : places.filter(({ isSmall }) => isSmall);
}

/** The rules of a profile for every text, in the order in which they are applied. */
export function textRules(profile: Profile, facts: RedactionFacts): TextRule[] {
  const { shelters, authorities } = facts;
  const atShelters = shelters.map((name) => ({ name, isSmall: true, region: 'a shelter' }));
  const shelter: TextRule = {
    what: 'shelter',
    rule: 'EXP-07',
    change: inTurn(generalisePlaces(atShelters, authorities), generaliseShelters),
  };
  const place: TextRule = {
    what: 'place',
    rule: 'EXP-02',
    change: generalisePlaces(placesTold(facts, profile.places), authorities),
  };
  const day: TextRule = { what: 'day', rule: 'EXP-02', change: generaliseDays };
  const age: TextRule = { what: 'age', rule: 'EXP-02', change: generaliseAges };
  return [
    ...(profile.shelters ? [] : [shelter]),
    ...(profile.places === 'all' ? [] : [place]),
    ...(profile.exact ? [] : [day, age]),
  ];
}

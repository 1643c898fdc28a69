import { beforeAll, describe, expect, it } from 'vitest';
import { readFactSheet } from '../../../electron/core/law-library/fact-sheet';
import type { Outcome } from '../../../shared/domain/assessments/assessment';
import {
  checkAnswers,
  conclusionSentence,
  coverageOf,
  displayLabel,
  Effect,
  effectInWords,
  effectOf,
  evaluateOne,
  officerConclusion,
  unattributedWords,
  weightInWords,
  type Law,
  type Qualifier,
  type RatificationProfile,
  type Standard,
  type StandardResult,
} from '../../../shared/law';
import { effectInShort } from '../../../shared/law/effect-words';
import { qualifierInWords } from '../../../shared/law/qualifier-words';
import { theLaw } from '../../helpers/law/the-law';
import { resourcesFolder } from '../../helpers/paths';

/** Effects whose sources impose nothing by themselves (L6), and what a text about them may not say. */
const withoutObligation: readonly Effect[] = [
  'INTERPRETED',
  'DUTY TO CONSIDER',
  'SOFT',
  'UNSOURCED',
  'DRAFT',
  'BENCHMARK',
];

/** Words that say that something binds; "not binding", "not bound" and "do not bind" say the contrary. */
const bindingWords =
  /\b(must|shall|(?<!not )bound|obliged|obligat\w*|required to|did not comply|is contrary|contrary to|violat\w*|illegal\w*|unlawful\w*|breach\w*|(?<!not )binding|(?<!(do|does) not )binds?)\b/i;

/** A duty to consider is one: the State is bound to consider, and to nothing else. */
const boundToConsider =
  /^The State is bound by .* to consider the measure\.$|^There is no sign that the State has considered what /;

const outcomes: readonly Outcome[] = [
  'BREACH INDICATED',
  'COMPLIANT',
  'NOT APPLICABLE',
  'INSUFFICIENT INFORMATION',
  'MET',
  'NOT MET',
  'UNDETERMINED',
];
const qualifiers: readonly Qualifier[] = [
  'PROVISIONAL',
  'PRESUMED CHILD',
  'PRESUMED VICTIM',
  'BY SILENCE',
  'PROSPECTIVE',
  'PARTIAL',
  'ARGUABLE',
  'BENCHMARK',
  'OBSERVATION',
];
const authority = 'The Border Police';

/** A full stop ends a sentence where a capital follows; those of "art. 6" and "para. 7" do not. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=[A-Z“"])/);

/** A text with what only names the standard or the sources taken out: names are as their makers wrote them. */
const withoutNames = (law: Law, { title, sources }: Standard, text: string): string => {
  const cited = sources.flatMap(({ instrument }) => [
    instrument,
    ...(law.instruments.get(instrument)?.interprets ?? []),
  ]);
  const names = cited.map((code) => law.instruments.get(code)?.short ?? code);
  return [title, ...names].reduce((left, name) => left.replaceAll(name, '…'), text);
};

describe('L6 in every text that speaks of a standard', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });

  /** What would bind a State to this standard: each source alone, all, none; confirmed or not. */
  function profilesFor(standard: Standard): RatificationProfile[] {
    const codes = standard.sources.flatMap(({ instrument }) => [
      instrument,
      ...(law.instruments.get(instrument)?.interprets ?? []),
    ]);
    const every = Object.fromEntries([...law.instruments.keys()].map((code) => [code, true]));
    const party = Object.fromEntries(codes.map((code) => [code, 'party' as const]));
    return [{}, every, { ...every, ...party }, ...new Set(codes)].map((one) =>
      typeof one === 'string' ? { [one]: true } : one,
    );
  }

  /** The standard with every effect that any State can have for it. */
  function* resultsOf(standard: Standard): Generator<StandardResult> {
    const seen = new Set<string>();
    const nothing = checkAnswers(law, {});
    for (const profile of profilesFor(standard))
      for (const background of [false, true])
        for (const decided of [[], [standard.id]]) {
          const result = evaluateOne(law, standard.id, nothing, { profile, decided, background });
          const key = JSON.stringify([result.effect, result.sources]);
          if (seen.has(key)) continue;
          seen.add(key);
          yield result;
        }
  }

  /** Everything that is printed or shown of one result. */
  function textsOf(standard: Standard, result: StandardResult): string[] {
    const officer = { checklist: result, officer: { ...result, outcome: result.outcome } };
    return [
      conclusionSentence(law, standard, result, authority),
      officerConclusion(law, standard, officer, authority),
      displayLabel(law, result),
      effectInWords(law, standard, result),
      effectInShort(result.effect),
      ...result.qualifiers.map(qualifierInWords),
    ];
  }

  const read = new Set<string>();
  function faultsIn(standard: Standard, result: StandardResult): string[] {
    return textsOf(standard, result).flatMap((text) => {
      const key = `${standard.id} ${result.effect} ${text}`;
      if (read.has(key)) return [];
      read.add(key);
      const plain = withoutNames(law, standard, text);
      const withheld = unattributedWords(result.effect, plain).map(({ word }) => word);
      const binding = sentencesOf(plain)
        .map((sentence) => sentence.trim())
        .filter((sentence) => bindingWords.test(sentence) && !isAllowed(result.effect, sentence));
      return [...withheld, ...binding].map((word) => `${standard.id} ${result.effect}: ${word}`);
    });
  }

  function isAllowed(effect: Effect, sentence: string): boolean {
    if (
      /\bno finding of breach\b|\bnot a finding of breach\b|\bwithout a finding of breach\b/.test(
        sentence,
      )
    )
      return true;
    return effect === 'DUTY TO CONSIDER' && boundToConsider.test(sentence);
  }

  it('walks every standard, effect, outcome and qualifier: nothing soft, drafted or unsourced is worded as binding', () => {
    const faults = new Set<string>();
    const walked = new Set<Effect>();
    let texts = 0;
    for (const standard of law.standards.values())
      for (const base of resultsOf(standard)) {
        walked.add(base.effect);
        if (!withoutObligation.includes(base.effect)) continue;
        for (const outcome of outcomes)
          for (const set of [[], ...qualifiers.map((one) => [one]), [...qualifiers]]) {
            texts += 1;
            for (const fault of faultsIn(standard, { ...base, outcome, qualifiers: set }))
              faults.add(fault);
          }
      }
    expect([...faults]).toEqual([]);
    expect([...walked].toSorted()).toEqual([...Effect.options].toSorted());
    expect(texts).toBeGreaterThan(30_000);
  });

  it('holds for every standard under every effect, also under those that its sources do not give today', () => {
    const faults = new Set<string>();
    for (const standard of law.standards.values()) {
      const base = evaluateOne(law, standard.id, checkAnswers(law, {}), {
        profile: {},
        decided: [],
        background: false,
      });
      for (const effect of withoutObligation)
        for (const outcome of outcomes)
          for (const qualifier of [null, ...qualifiers]) {
            const sources = base.sources.map((one) => ({ ...one, effect, confirmed: true }));
            const result: StandardResult = {
              ...base,
              effect,
              outcome,
              sources,
              qualifiers: qualifier === null ? [] : [qualifier],
            };
            for (const fault of faultsIn(standard, result)) faults.add(fault);
          }
    }
    expect([...faults]).toEqual([]);
  });

  it('holds for what a finding is drafted with: whom the standard concerns, and what is recommended', () => {
    const faults: string[] = [];
    for (const standard of law.standards.values())
      for (const effect of withoutObligation)
        for (const text of [
          standard.recommendation,
          `The standard applies to: ${standard.appliesTo}.`,
        ])
          for (const { word } of unattributedWords(effect, text))
            faults.push(`${standard.id} ${effect}: ${word} in "${text}"`);
    expect(faults).toEqual([]);
  });

  it('never recommends in the words of a duty where nothing can bind', () => {
    const every = Object.fromEntries([...law.instruments.keys()].map((code) => [code, true]));
    const all = { profile: every, decided: [], background: true };
    const soft: Effect[] = ['SOFT', 'UNSOURCED', 'DRAFT'];
    for (const standard of law.standards.values())
      if (soft.includes(effectOf(law, standard, all).effect))
        expect(standard.recommendation, standard.id).not.toMatch(
          /\b(must|shall|obliged|obligation|required to|bound)\b/i,
        );
  });

  it('holds for the words of weights, and for the table of coverage', async () => {
    const rows = coverageOf(law, await readFactSheet(resourcesFolder));
    for (const text of rows.flatMap(({ title, reason }) => [title, reason ?? '']))
      expect(unattributedWords('SOFT', text), text).toEqual([]);
    for (const weight of ['EX', 'SL', 'DR', 'FS', 'TB'] as const)
      expect(weightInWords[weight]).not.toMatch(bindingWords);
  });

  it('would find each kind of fault', () => {
    const say = (effect: Effect, sentence: string): boolean =>
      bindingWords.test(sentence) && !isAllowed(effect, sentence);
    for (const sentence of [
      'The authority must change it.',
      'By this draft the State is bound.',
      'It did not comply with the principle.',
      'The conduct is contrary to the guideline.',
      'Breach indicated',
      'A binding guideline.',
    ])
      expect(say('SOFT', sentence), sentence).toBe(true);
    expect(say('SOFT', 'The State is bound by ECAT to consider the measure.')).toBe(true);
    expect(say('DUTY TO CONSIDER', 'The State is bound by ECAT to consider the measure.')).toBe(
      false,
    );
    expect(say('DUTY TO CONSIDER', 'The State is bound by ECAT to adopt it.')).toBe(true);
    expect(say('SOFT', 'It is recommended and not binding.')).toBe(false);
  });
});

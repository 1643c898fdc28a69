/** Part E: the structured choices fit the instruments, suggest and never overwrite. */
import { describe, expect, it } from 'vitest';
import {
  noRemedy,
  recommendsSatisfaction,
  RemedyChoices,
  remedyForms,
  withRemedy,
  type RemedyChoice,
} from '../../../shared/domain/remedies/remedy';
import {
  followsProposal,
  missingSentences,
  proposedRecommendation,
  withMissingSentences,
  withRemedies,
} from '../../../shared/domain/remedies/recommendation';
import {
  missingRemedies,
  remedyAccess,
  remedyPlaces,
  remedySuggestions,
  standingIn,
  unattributedWords,
} from '../../../shared/law';
import { theLaw } from '../../helpers/law/the-law';

const law = await theLaw();
const due = (form: RemedyChoice['form'], value: string): RemedyChoice => ({
  form,
  value,
  standing: 'due',
});
const forms = remedyForms.map((form) => {
  const { due: asked, obtained } = remedyPlaces[form];
  const choices = law.questions.get(asked ?? obtained)?.choices ?? [];
  return { form, options: choices.map((choice) => ({ ...choice, suggested: null })) };
});
const all = forms.flatMap(({ form, options }) =>
  options.filter(({ value }) => value !== noRemedy).map(({ value }) => due(form, value)),
);

describe('the five forms of reparation', () => {
  it('have their choices, standards and draft principles in the instruments', () => {
    expect(forms.map(({ options }) => options.length)).toEqual([8, 8, 6, 5, 7]);
    for (const { due: asked, obtained, standards, draftPrinciples } of Object.values(
      remedyPlaces,
    )) {
      const valuesOf = (id: string) => law.questions.get(id)?.choices.map(({ value }) => value);
      if (asked !== null) expect(valuesOf(asked)).toEqual(valuesOf(obtained));
      for (const id of standards) expect(law.standards.get(id)?.checklist).toBe('REM');
      expect(draftPrinciples.length).toBeGreaterThan(0);
      for (const id of draftPrinciples)
        expect(law.standards.get(id)?.sources.map(({ weight }) => weight)).toEqual(['DR']);
    }
  });

  it('place every standard of REM and every draft principle, with a form or with the way to all', () => {
    const placed = [...Object.values(remedyPlaces), remedyAccess];
    const idsOf = (checklist: string) =>
      [...law.standards.values()].filter((one) => one.checklist === checklist).map(({ id }) => id);
    expect(placed.flatMap(({ standards }) => standards).toSorted()).toEqual(
      idsOf('REM').toSorted(),
    );
    const drafts = new Set(placed.flatMap(({ draftPrinciples }) => draftPrinciples));
    expect([...drafts].toSorted()).toEqual(idsOf('DBP').toSorted());
  });

  it('hold each choice once, and "none" alone', () => {
    const some = withRemedy(
      withRemedy([], due('restitution', 'other'), 'due'),
      due('restitution', 'residence_status'),
      'obtained',
    );
    expect(RemedyChoices.safeParse(some).success).toBe(true);
    const none = withRemedy(some, due('restitution', noRemedy), 'due');
    expect(none).toEqual([due('restitution', noRemedy)]);
    expect(withRemedy(none, due('restitution', 'other'), 'due')).toEqual([
      due('restitution', 'other'),
    ]);
    expect(withRemedy(none, due('restitution', noRemedy), null)).toEqual([]);
    expect(RemedyChoices.safeParse([...some, due('restitution', noRemedy)]).success).toBe(false);
    expect(RemedyChoices.safeParse([...some, due('restitution', 'other')]).success).toBe(false);
  });
});

describe('the proposed recommendation', () => {
  it('recommends and claims no more, whatever is chosen', () => {
    const text = proposedRecommendation('Release the person.', forms, all);
    expect(text.split('\n\n')).toHaveLength(6);
    for (const effect of ['SOFT', 'DRAFT', 'UNSOURCED', 'DUTY TO CONSIDER'] as const)
      expect(unattributedWords(effect, text)).toEqual([]);
    expect(text).not.toMatch(/\b(must|shall|entitled|right to|bound|due)\b/i);
    expect(text).not.toMatch(/\b(other|none)\b(?! costs)/i);
  });

  it('follows the choices until an officer edits it, and is never overwritten then', () => {
    const empty = { recommendation: 'Release the person.', remedies: [] };
    const chosen = withRemedies(
      empty,
      [due('rehabilitation', 'medical_care')],
      'Release the person.',
      forms,
    );
    expect(chosen.recommendation).toBe(
      'Release the person.\n\nFor rehabilitation, the institution recommends: medical care.',
    );
    const back = withRemedies(chosen, [], 'Release the person.', forms);
    expect(back).toEqual(empty);
    const edited = { ...chosen, recommendation: 'Pay for a doctor.' };
    expect(followsProposal(edited, 'Release the person.', forms)).toBe(false);
    const more = [...chosen.remedies, due('compensation', 'moral_damage')];
    const kept = withRemedies(edited, more, 'Release the person.', forms);
    expect(kept).toEqual({ recommendation: 'Pay for a doctor.', remedies: more });
    expect(missingSentences(kept, forms)).toHaveLength(2);
    const added = withMissingSentences(kept, forms);
    expect(added.startsWith('Pay for a doctor.\n\n')).toBe(true);
    expect(missingSentences({ ...kept, recommendation: added }, forms)).toEqual([]);
  });

  it('asks about satisfaction only where it is recommended', () => {
    expect(recommendsSatisfaction([due('satisfaction', 'verification_of_facts')])).toBe(true);
    expect(recommendsSatisfaction([due('satisfaction', noRemedy)])).toBe(false);
    expect(
      recommendsSatisfaction([{ ...due('satisfaction', 'other'), standing: 'obtained' }]),
    ).toBe(false);
  });
});

describe('between the findings and checklist REM', () => {
  const choices: RemedyChoice[] = [
    due('restitution', 'residence_status'),
    { form: 'restitution', value: 'return_of_property', standing: 'obtained' },
    { form: 'satisfaction', value: 'acknowledgement_or_apology', standing: 'obtained' },
    due('compensation', noRemedy),
  ];

  it('choices suggest answers, and leave open what they do not say', () => {
    const suggested = remedySuggestions({}, choices);
    expect(Object.fromEntries([...suggested].map(([id, { value }]) => [id, value]))).toEqual({
      'REM-Q05': ['residence_status', 'return_of_property', '...'],
      'REM-Q06': ['!residence_status', 'return_of_property', '...'],
      'REM-Q07': ['none'],
      'REM-Q13': ['acknowledgement_or_apology', '...'],
    });
    for (const { because } of suggested.values()) expect(because).toMatch(/finding/);
  });

  it('add to an open list, and leave alone what an officer has said or closed', () => {
    const given = { 'REM-Q05': ['other', '...'], 'REM-Q06': ['none'], 'REM-Q07': ['legal_costs'] };
    const suggested = remedySuggestions(given, choices);
    expect(suggested.get('REM-Q05')?.value).toEqual([
      'other',
      'residence_status',
      'return_of_property',
      '...',
    ]);
    expect(suggested.has('REM-Q06')).toBe(false);
    expect(suggested.has('REM-Q07')).toBe(false);
    const contrary = { 'REM-Q06': ['residence_status', '!return_of_property', '...'] };
    expect(remedySuggestions(contrary, choices).has('REM-Q06')).toBe(false);
  });

  it('two findings that differ over a choice suggest nothing of it', () => {
    const both = [
      due('rehabilitation', 'medical_care'),
      { form: 'rehabilitation', value: 'medical_care', standing: 'obtained' } as const,
    ];
    expect(remedySuggestions({}, both).has('REM-Q12')).toBe(false);
    expect(remedySuggestions({}, both).get('REM-Q11')?.value).toEqual(['medical_care', '...']);
  });

  it('rights lost through identification are due unless REM says otherwise or they are there', () => {
    const lost = { 'IDN-Q12': 'yes', 'IDN-Q13': ['liberty', 'legal_assistance', '!remedy', '...'] };
    expect(standingIn(lost, 'restitution', 'release_from_detention')).toBe('due');
    expect(standingIn(lost, 'rehabilitation', 'legal_services')).toBe('due');
    expect(standingIn(lost, 'rehabilitation', 'medical_care')).toBeNull();
    const ended = { ...lost, 'DET-Q05': '2024-03-01' };
    expect(standingIn(ended, 'restitution', 'release_from_detention')).toBeNull();
    const denied = { ...lost, 'REM-Q11': ['!legal_services', '...'] };
    expect(standingIn(denied, 'rehabilitation', 'legal_services')).toBeNull();
    const given = { ...lost, 'REM-Q12': ['legal_services', '...'] };
    expect(standingIn(given, 'rehabilitation', 'legal_services')).toBe('obtained');
    expect(standingIn({ ...lost, 'IDN-Q12': 'no' }, 'rehabilitation', 'legal_services')).toBeNull();
    expect(remedySuggestions(lost, []).get('REM-Q05')).toEqual({
      value: ['release_from_detention', '...'],
      because: 'the wrong or missing identification cost the person this right',
    });
    expect(missingRemedies(lost, 'IDN-04').map(({ value }) => value)).toEqual([
      'release_from_detention',
      'legal_services',
    ]);
    expect(missingRemedies(lost, 'DET-08')).toEqual([]);
    const none = [due('rehabilitation', noRemedy)];
    expect(remedySuggestions(lost, none).get('REM-Q11')?.value).toEqual([noRemedy]);
  });

  it('a finding on a form begins with what is due and not obtained', () => {
    const given = {
      'REM-Q05': ['other', 'residence_status', 'return_of_property', '!safe_return_to_residence'],
      'REM-Q06': ['return_of_property', '...'],
    };
    expect(missingRemedies(given, 'REM-05')).toEqual([
      due('restitution', 'other'),
      due('restitution', 'residence_status'),
    ]);
    expect(missingRemedies({ 'REM-Q05': ['none'] }, 'REM-05')).toEqual([]);
    expect(missingRemedies(given, 'REM-06')).toEqual([]);
  });

  it('answers suggest choices: obtained before due', () => {
    const given = { 'REM-Q05': ['other', 'residence_status'], 'REM-Q06': ['other', '...'] };
    expect(standingIn(given, 'restitution', 'other')).toBe('obtained');
    expect(standingIn(given, 'restitution', 'residence_status')).toBe('due');
    expect(standingIn(given, 'restitution', 'return_of_property')).toBeNull();
    expect(standingIn({ 'REM-Q13': ['!other', '...'] }, 'satisfaction', 'other')).toBeNull();
  });
});

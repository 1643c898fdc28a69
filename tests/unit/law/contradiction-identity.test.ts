/** A reason speaks of what stands there, not of the words in which a rule says it. */
import { describe, expect, it } from 'vitest';
import { isSame, keyOf, sidesOf } from '../../../electron/core/assessments/contradictions-identity';
import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { AssessmentId, AuthorityId, EventId } from '../../../shared/domain/ids';
import { contradictionsIn, type AnsweredCase } from '../../../shared/law';
import { theLaw } from '../../helpers/law/the-law';

const law = await theLaw();
const fileWith = (
  answers: Readonly<Record<string, AnswerValue>>,
  requests: AnsweredCase['requests'] = [],
): AnsweredCase => ({
  assessmentId: 'a1' as AssessmentId, // ids of a made-up case
  authorityId: 'u1' as AuthorityId, // as above
  authorityName: 'Border Police',
  state: 'Cyprus',
  event: {
    id: 'e1' as EventId, // as above
    title: 'Held',
    type: 'detention_episode',
    startsOn: '2026-03',
    endsOn: null,
  },
  answers: new Map(Object.entries(answers)),
  requests,
});
const foundIn = (file: AnsweredCase) => contradictionsIn(law, [file], '2026-11-01');

describe('the sides of a contradiction', () => {
  const file = fileWith({ 'DET-Q04': '2026-03-10', 'DET-Q05': '2026-03-04' });
  const [found] = foundIn(file);
  if (found === undefined) throw new Error('no contradiction');

  it('stay what they are when a rule is worded anew, and change with a value', () => {
    const reworded = { ...found, sentence: 'Said in other words.' };
    expect(keyOf(reworded)).toBe(keyOf(found));
    expect(sidesOf([file], reworded)).toBe(sidesOf([file], found));
    expect(sidesOf([file], found)).not.toContain('holding');
    const changed = fileWith({ 'DET-Q04': '2026-03-10', 'DET-Q05': '2026-03-05' });
    expect(sidesOf([changed], found)).not.toBe(sidesOf([file], found));
  });

  it('that an officer did not read are not what the officer answers for', () => {
    expect(isSame(found, { ...found })).toBe(true);
    expect(isSame(found, { ...found, sentence: 'Said in other words.' })).toBe(false);
  });

  it('hold the end of a period for a reply, which stands at none of their places', () => {
    const silentUntil = (expiresOn: string) =>
      fileWith({}, [{ questionIds: ['DET-Q10'], expiresOn, reply: 'none' }]);
    const one = silentUntil('2026-01-10');
    const other = silentUntil('2026-02-10');
    const [before] = foundIn(one);
    const [after] = foundIn(other);
    if (before === undefined || after === undefined) throw new Error('no contradiction');
    expect(before.code).toBe('SILENT_BEFORE_EVENT');
    expect(keyOf(after)).toBe(keyOf(before));
    expect(sidesOf([other], after)).not.toBe(sidesOf([one], before));
  });
});

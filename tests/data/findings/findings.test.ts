import { describe, expect, it } from 'vitest';
import type { FindingId } from '../../../shared/domain/ids';
import { findingTextOf } from '../../../shared/domain/findings/finding';
import { acceptFinding } from '../../helpers/findings';
import { openSample } from '../../helpers/sample';

async function withFindings() {
  const core = await openSample();
  const { assessmentId, inquiryId } = core;
  await core.do('finding.propose', { assessmentId });
  const rows = await core.do('finding.list', { inquiryId });
  const idOf = (standardId: string): FindingId => {
    const row = rows.find((one) => one.standardId === standardId);
    if (row === undefined) throw new Error(`${standardId} was not proposed`);
    return row.id;
  };
  const answer = (questionId: string, value: string) =>
    core.do('answer.set', {
      assessmentId,
      checklist: 'DET',
      questionId,
      answer: { value, unknownReason: null, reason: '', provenance: null, evidenceIds: [] },
    });
  return { core, rows, idOf, answer };
}

describe('proposals', () => {
  it('are made of every breach in the published case, once', async () => {
    const { core, rows } = await withFindings();
    expect(rows.map(({ standardId, effect }) => [standardId, effect])).toEqual([
      ['IDN-01', 'RES JUDICATA'],
      ['PRO-01', 'RES JUDICATA'],
      ['PRO-03', 'SOFT'],
      ['PRO-11', 'SOFT'],
      ['DET-08', 'BINDING'],
      ['CJR-08', 'RES JUDICATA'],
      ['CJR-11', 'RES JUDICATA'],
      ['PRE-13', 'RES JUDICATA'],
    ]);
    const again = await core.do('finding.propose', { assessmentId: core.assessmentId });
    expect(again).toEqual({ added: 0 });
  });

  it('speak from the officer’s reasons, in the words that the effect allows', async () => {
    const { core, idOf } = await withFindings();
    const soft = await core.do('finding.get', { findingId: idOf('PRO-11') });
    expect(soft.facts).toContain(
      'The police telephoned the employer to come and fetch her, and handed her over to him.',
    );
    expect(soft.conclusion).toMatch(/not in line with .* recommended and not binding/);
    expect(soft.conclusion).not.toMatch(/violat|obligat|illegal|unlawful/i);
    const binding = await core.do('finding.get', { findingId: idOf('DET-08') });
    expect(binding.conclusion).toMatch(/did not comply with .*ICCPR/);
    expect(binding.qualifiers).toContain('PROVISIONAL');
  });
});

describe('a decision', () => {
  it('goes from proposed to accepted or rejected, and back only by reopening', async () => {
    const { core, idOf } = await withFindings();
    const findingId = idOf('DET-08');
    expect((await acceptFinding(core, findingId)).status).toBe('accepted');
    expect(await core.fails('finding.accept', { findingId })).toBe('FINDING_STEP_NOT_ALLOWED');
    const reject = { findingId, reason: 'Decided elsewhere.' };
    expect(await core.fails('finding.reject', reject)).toBe('FINDING_STEP_NOT_ALLOWED');
    expect((await core.do('finding.reopen', { findingId })).status).toBe('proposed');
    const rejected = await core.do('finding.reject', reject);
    expect(rejected).toMatchObject({ status: 'rejected', rejectionReason: 'Decided elsewhere.' });
    const reopened = await core.do('finding.reopen', { findingId });
    expect(reopened).toMatchObject({ status: 'proposed', rejectionReason: null });
  });

  it('cannot be edited over: an accepted finding is reopened first, an older copy is refused', async () => {
    const { core, idOf } = await withFindings();
    const findingId = idOf('DET-08');
    const finding = await core.do('finding.get', { findingId });
    const edit = { findingId, revision: finding.revision, text: findingTextOf(finding) };
    await core.do('finding.update', edit);
    expect(await core.fails('finding.update', edit)).toBe('CHANGED_MEANWHILE');
    const { revision } = await acceptFinding(core, findingId);
    const late = { ...edit, revision };
    expect(await core.fails('finding.update', late)).toBe('FINDING_STEP_NOT_ALLOWED');
  });

  it('refuses words that the source does not carry, until they are attributed', async () => {
    const { core, idOf } = await withFindings();
    const findingId = idOf('PRO-11');
    const write = async (conclusion: string) => {
      const finding = await core.do('finding.get', { findingId });
      const { revision } = finding;
      await core.do('finding.update', {
        findingId,
        revision,
        text: { ...findingTextOf(finding), responsibility: 'own_act_or_omission', conclusion },
      });
    };
    await write('The handing over was a violation.');
    expect(await core.fails('finding.accept', { findingId })).toBe('FINDING_WORDING');
    await write('OHCHR considers such a handing over a violation of the duty to protect.');
    expect((await acceptFinding(core, findingId)).status).toBe('accepted');
  });

  it('lets a binding source speak of an obligation', async () => {
    const { core, idOf } = await withFindings();
    const findingId = idOf('DET-08');
    const finding = await core.do('finding.get', { findingId });
    const text = {
      ...findingTextOf(finding),
      conclusion: 'Holding her was unlawful under article 9.',
    };
    await core.do('finding.update', { findingId, revision: finding.revision, text });
    expect((await acceptFinding(core, findingId)).status).toBe('accepted');
  });
});

describe('when the answers change', () => {
  it('a finding that no longer stands says so and cannot be accepted', async () => {
    const { core, idOf, answer } = await withFindings();
    const findingId = idOf('DET-08');
    await answer('DET-Q20', 'yes');
    const rows = await core.do('finding.list', { inquiryId: core.inquiryId });
    expect(rows.find(({ id }) => id === findingId)?.outdated).toBe(true);
    expect(rows.filter(({ outdated }) => outdated)).toHaveLength(1);
    expect(await core.fails('finding.accept', { findingId })).toBe('FINDING_OUTDATED');
    await answer('DET-Q20', 'no');
    expect((await acceptFinding(core, findingId)).outdated).toBe(false);
  });

  it('a rejected finding is not proposed again', async () => {
    const { core, idOf } = await withFindings();
    await core.do('finding.reject', { findingId: idOf('PRO-03'), reason: 'Not examined here.' });
    const again = await core.do('finding.propose', { assessmentId: core.assessmentId });
    expect(again.added).toBe(0);
  });
});

it('a commissioner reads findings and decides none', async () => {
  const { core, idOf } = await withFindings();
  await core.asCommissioner();
  const findingId = idOf('DET-08');
  expect((await core.do('finding.get', { findingId })).standardId).toBe('DET-08');
  expect(await core.fails('finding.accept', { findingId })).toBe('NOT_ALLOWED');
});

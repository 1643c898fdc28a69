import { describe, expect, it } from 'vitest';
import { draftReport, openSample, reportText } from '../../helpers/sample';

async function submitted() {
  const core = await openSample();
  const report = await draftReport(core);
  const reportId = report.id;
  await core.do('report.submit', { reportId });
  return { core, reportId };
}

describe('remarks on a report', () => {
  it('stand beside the paragraph, hold up the approval until settled, and are never printed', async () => {
    const { core, reportId } = await submitted();
    await core.asCommissioner();
    const remark = await core.do('review.comment', {
      ...{ reportId, paragraphId: 'summary:1' },
      text: 'Who says so?',
    });
    expect(remark).toMatchObject({ quoted: reportText.summary, where: 'Summary', settled: null });
    expect(await core.fails('report.approve', { reportId })).toBe('REPORT_REMARKS_OPEN');
    const reviewCommentId = remark.id;
    await core.do('review.settle', { reportId, reviewCommentId, answer: 'The register, page 4.' });
    const { comments } = await core.do('review.get', { reportId });
    expect(comments[0]?.settled?.answer).toBe('The register, page 4.');
    expect(JSON.stringify(await core.do('report.preview', { reportId }))).not.toContain(
      'Who says so?',
    );
    await core.do('report.approve', { reportId });
  });

  it('are settled and reopened by anybody, and taken back by their author alone', async () => {
    const { core, reportId } = await submitted();
    const { id: reviewCommentId } = await core.do('review.comment', {
      ...{ reportId, paragraphId: 'title:1' },
      text: 'Shorter',
    });
    const remark = { reportId, reviewCommentId };
    await core.asCommissioner();
    expect(await core.fails('review.remove', remark)).toBe('REVIEW_NOT_YOURS');
    await core.do('review.settle', { ...remark, answer: '' });
    await core.do('review.reopen', remark);
    expect(await core.fails('report.approve', { reportId })).toBe('REPORT_REMARKS_OPEN');
    await core.asInvestigator();
    await core.do('review.remove', remark);
    expect((await core.do('review.get', { reportId })).comments).toEqual([]);
    await core.do('review.restore', remark);
    expect((await core.do('review.get', { reportId })).comments).toHaveLength(1);
  });

  it('need a paragraph that is there', async () => {
    const { core, reportId } = await submitted();
    expect(
      await core.fails('review.comment', { reportId, paragraphId: 'summary:9', text: 'Why' }),
    ).toBe('REVIEW_PARAGRAPH_GONE');
  });
});

describe('versions of a report', () => {
  it('tell a second reader what changed since the version that was returned', async () => {
    const { core, reportId } = await submitted();
    expect((await core.do('review.get', { reportId })).changes).toBeNull();
    await core.asCommissioner();
    await core.do('report.returnToAuthor', { reportId, reason: 'Say when.' });
    await core.asInvestigator();
    const { revision } = await core.do('report.get', { reportId });
    await core.do('report.update', {
      ...{ reportId, revision },
      text: { ...reportText, summary: 'The police handed her back in March 2001.' },
    });
    await core.do('report.submit', { reportId });
    await core.asCommissioner();
    const { versions, changes } = await core.do('review.get', { reportId });
    expect(versions.map(({ number, returnedReason }) => [number, returnedReason])).toEqual([
      [1, 'Say when.'],
      [2, null],
    ]);
    expect(changes?.sinceVersion).toBe(1);
    expect(changes?.paragraphs.map(({ id, kind }) => [id, kind])).toEqual([
      ['summary:1', 'changed'],
    ]);
  });
});

describe('a correction', () => {
  it('is a new report, four eyes and all, that names the signed file; the signed one stays', async () => {
    const { core, reportId } = await submitted();
    const { inquiryId } = core;
    const reason = 'The day of the handing over was wrong.';
    expect(await core.fails('report.correct', { inquiryId, reportId, reason })).toBe(
      'REPORT_STEP_NOT_ALLOWED',
    );
    await core.asCommissioner();
    await core.do('report.approve', { reportId });
    const signed = await core.do('report.sign', { reportId });
    await core.asInvestigator();
    const correction = await core.do('report.correct', { inquiryId, reportId, reason });
    expect(correction).toMatchObject({
      status: 'draft',
      corrects: { id: reportId },
      correctedBy: [],
    });
    const { corrects } = await core.do('report.preview', { reportId: correction.id });
    expect(corrects).toMatchObject({ sha256: signed.file?.sha256, reason });
    const before = await core.do('report.get', { reportId });
    expect(before.correctedBy.map(({ id }) => id)).toEqual([correction.id]);
    expect(before.file).toEqual(signed.file);
    expect(
      await core.fails('review.comment', { reportId, paragraphId: 'summary:1', text: 'Late' }),
    ).toBe('REPORT_STEP_NOT_ALLOWED');
  });
});

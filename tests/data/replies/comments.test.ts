import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comment, sentRound } from '../../helpers/replies';

type Sent = Awaited<ReturnType<typeof sentRound>>;

/** The form that went out with the draft, with comments filled in by the numbers of paragraphs. */
async function filled({ path, folder }: Sent, comments: Readonly<Record<string, string>>) {
  const form = await readFile(path.replace('.pdf', '.reply-form.csv'), 'utf8');
  const text = form
    .split('\r\n')
    .map((line) => {
      const number = line.split(',', 1)[0] ?? '';
      const words = comments[number];
      return words === undefined ? line : `${line.replace(/,$/, '')},"${words}"`;
    })
    .join('\r\n');
  const target = join(folder, `filled-${String(Object.keys(comments).length)}.csv`);
  await writeFile(target, text);
  return target;
}

const take = async ({ core, round }: Sent, path: string) => {
  const { sha256 } = await core.do('reply.readForm', { roundId: round.id, path });
  return core.do('reply.takeForm', {
    roundId: round.id,
    path,
    sha256,
    receivedOn: '2026-11-04',
    evidenceId: null,
  });
};

describe('comments on a draft', () => {
  it('come from the reply form, each to its paragraph, shown before they are taken', async () => {
    const sent = await sentRound();
    const path = await filled(sent, {
      '1': 'Not so.',
      '3': 'Correct.',
      General: 'See our letter.',
    });
    const preview = await sent.core.do('reply.readForm', { roundId: sent.round.id, path });
    expect(preview.rows.map(({ paragraph, effect }) => [paragraph, effect])).toEqual([
      [1, 'new'],
      [3, 'new'],
      [null, 'new'],
    ]);
    expect(preview.unmatched).toEqual([]);
    expect((await sent.core.do('reply.list', { reportId: sent.report.id }))[0]?.comments).toEqual(
      [],
    );
    const { comments } = await take(sent, path);
    expect(comments.map(({ paragraph, text, source }) => [paragraph, text, source])).toEqual([
      [1, 'Not so.', 'form'],
      [3, 'Correct.', 'form'],
      [null, 'See our letter.', 'form'],
    ]);
  });

  it('are updated and not doubled by a second form; an answer to other words falls away', async () => {
    const sent = await sentRound();
    const { core, round } = sent;
    const [first, second] = (await take(sent, await filled(sent, { '1': 'A', '2': 'B' }))).comments;
    for (const one of [first, second])
      await core.do('reply.answerComment', {
        commentId: one?.id as never,
        revision: one?.revision ?? 0,
        answer: { disposition: 'accepted', reasons: 'Corrected.' },
      });
    const again = await filled(sent, { '1': 'A', '2': 'B, and more', '4': 'C' });
    const { rows } = await core.do('reply.readForm', { roundId: round.id, path: again });
    expect(rows.map(({ effect }) => effect)).toEqual(['same', 'update', 'new']);
    const { comments } = await take(sent, again);
    expect(
      comments.map(({ text, answer, earlier }) => [text, answer?.disposition, earlier]),
    ).toEqual([
      ['A', 'accepted', []],
      ['B, and more', undefined, [{ text: 'B', until: '2026-11-04T09:00:00.000Z' }]],
      ['C', undefined, []],
    ]);
  });

  it('that an officer corrected by hand are not overwritten by a form', async () => {
    const sent = await sentRound();
    const { core, round } = sent;
    const [taken] = (await take(sent, await filled(sent, { '1': 'A' }))).comments;
    await core.do('reply.updateComment', {
      commentId: taken?.id as never,
      revision: taken?.revision ?? 0,
      comment: comment({ text: 'A, as said on the telephone' }),
    });
    const again = await filled(sent, { '1': 'A2', General: '' });
    const { rows } = await core.do('reply.readForm', { roundId: round.id, path: again });
    expect(rows.map(({ effect }) => effect)).toEqual(['kept']);
    const { comments } = await take(sent, again);
    expect(comments.map(({ text }) => text)).toEqual(['A, as said on the telephone']);
  });

  it('are entered by hand within the days that can be, on paragraphs that were sent', async () => {
    const { core, round } = await sentRound();
    const add = (over: Parameters<typeof comment>[0]) =>
      core.fails('reply.addComment', { roundId: round.id, comment: comment(over) });
    expect(await add({ paragraph: 900 })).toBe('REPLY_PARAGRAPH_NOT_THEIRS');
    expect(await add({ receivedOn: '2026-11-05' })).toBe('REPLY_DEADLINE_DAY');
    expect(await add({ receivedOn: '2026-11-01' })).toBe('REPLY_DEADLINE_DAY');
    const { comments } = await core.do('reply.addComment', {
      roundId: round.id,
      comment: comment({ summary: 'It names a witness and says when.' }),
    });
    expect(comments).toHaveLength(1);
    expect(await core.fails('reply.close', { roundId: round.id })).toBe('REPLY_COMMENTS_OPEN');
  });

  it('that are confidential are printed as the summary alone', async () => {
    const { core, round, report } = await sentRound();
    const { comments } = await core.do('reply.addComment', {
      roundId: round.id,
      comment: comment({ summary: 'It disputes the day.' }),
    });
    await core.do('reply.answerComment', {
      commentId: comments[0]?.id as never,
      revision: 1,
      answer: { disposition: 'rejected', reasons: 'The register is clear.' },
    });
    await core.do('reply.close', { roundId: round.id });
    const model = await core.do('report.preview', { reportId: report.id });
    expect(model.replies[0]?.comments[0]).toMatchObject({
      comment: 'It disputes the day.',
      isSummary: true,
    });
    expect(JSON.stringify(model)).not.toContain(comment().text);
  });

  it('are searched by the privacy gate like all that the report prints', async () => {
    const sent = await sentRound();
    const { core, round, report } = sent;
    const [person] = await core.do('person.list', { inquiryId: core.inquiryId });
    await core.do('identity.save', {
      inquiryId: core.inquiryId,
      personId: person?.id as never,
      identity: {
        fullName: 'Zelda Quillfeather',
        aliases: [],
        birthDate: '',
        nationality: '',
        documentNumbers: [],
        contact: [],
      },
    });
    const { comments } = await core.do('reply.addComment', {
      roundId: round.id,
      comment: comment({ text: 'Zelda Quillfeather was never at the station.' }),
    });
    await core.do('reply.answerComment', {
      commentId: comments[0]?.id as never,
      revision: 1,
      answer: { disposition: 'rejected', reasons: 'Zelda Quillfeather was there.' },
    });
    await core.do('reply.close', { roundId: round.id });
    const { hits } = await core.do('report.gate', { reportId: report.id });
    expect(hits.map(({ where }) => where)).toEqual([
      'Reply to 2001/001-D1, paragraph 1, comment',
      'Reply to 2001/001-D1, paragraph 1, answer',
    ]);
  });

  it('are not taken from a file that is none, or that was changed since it was shown', async () => {
    const sent = await sentRound();
    const { core, round, folder } = sent;
    const path = join(folder, 'other.csv');
    const read = () => core.fails('reply.readForm', { roundId: round.id, path });
    await writeFile(path, Buffer.from([0xe9, 0x20, 0xff, 0xe9]));
    expect(await read()).toBe('REPLY_FORM_UNREADABLE');
    await writeFile(path, 'only,two\r\n1,x\r\n');
    expect(await read()).toBe('REPLY_FORM_UNREADABLE');
    await writeFile(path, 'Paragraph,Text,Comment\r\n1,"never closed,x\r\n');
    expect(await read()).toBe('REPLY_FORM_UNREADABLE');
    const form = await filled(sent, { '1': 'A' });
    const taken = { roundId: round.id, path: form, receivedOn: '2026-11-04', evidenceId: null };
    expect(await core.fails('reply.takeForm', { ...taken, sha256: '0'.repeat(64) })).toBe(
      'REPLY_FORM_CHANGED',
    );
  });
});

describe('the deadline of a round', () => {
  it('moves by extension, pause and resumption with reasons, and by holidays entered later', async () => {
    const { core, round, clock, report } = await sentRound();
    const { id: roundId } = round;
    const change = (change: object) =>
      core.do('reply.changeDeadline', { roundId, change: change as never, reason: 'On request.' });
    expect((await change({ kind: 'extended', days: 2 })).deadline.dueOn).toBe('2026-11-19');
    clock.now = '2026-11-06T09:00:00Z';
    expect((await change({ kind: 'paused', on: '2026-11-05' })).deadline.dueOn).toBeNull();
    const deadlines = () => core.do('inquiry.deadlines', {});
    expect((await deadlines()).filter(({ kind }) => kind === 'comments')).toEqual([]);
    clock.now = '2026-11-10T09:00:00Z';
    expect((await change({ kind: 'resumed', on: '2026-11-09' })).deadline.dueOn).toBe('2026-11-23');
    expect(await deadlines()).toContainEqual(
      expect.objectContaining({ kind: 'comments', what: 'Limassol Police', on: '2026-11-23' }),
    );
    const [state] = await core.do('calendar.list', {});
    expect(state).toMatchObject({ holidays: [], updatedAt: null });
    const { moved } = await core.do('calendar.save', {
      state: state?.state ?? '',
      calendar: { weekend: [6, 0], holidays: ['2026-11-20'] },
    });
    expect(moved).toBe(1);
    const [now] = await core.do('reply.list', { reportId: report.id });
    expect(now?.deadline.dueOn).toBe('2026-11-24');
    expect(now?.history.map(({ kind }) => kind)).toEqual([
      'sent',
      'received',
      'extended',
      'paused',
      'resumed',
      'recounted',
    ]);
    const { rows } = await core.do('inquiry.list', {});
    expect(rows[0]?.nextDeadline).toBe('2026-11-24');
  });

  it('runs only from a receipt that can be', async () => {
    const opened = await sentRound();
    const { core, round } = opened;
    const receive = (on: string) =>
      core.fails('reply.receive', { roundId: round.id, on, proofId: null });
    expect(await receive('2026-11-04')).toBe('REPLY_DEADLINE_STEP');
    expect(await receive('2026-11-01')).toBe('REPLY_DEADLINE_DAY');
  });
});

import { describe, expect, it } from 'vitest';
import { answered, sentRound } from '../../helpers/replies';

describe('a round that is over', () => {
  it('closes with its comments answered, and is printed in the annex of replies', async () => {
    const opened = await sentRound();
    const { core, round, report } = opened;
    const { id: roundId } = round;
    expect(round.deadline.dueOn).toBe('2026-11-17');
    expect(await core.fails('reply.close', { roundId })).toBe('REPLY_DEADLINE_RUNS');
    await answered(opened, roundId);
    await core.do('reply.close', { roundId });
    const model = await core.do('report.preview', { reportId: report.id });
    expect(model.replies).toMatchObject([
      {
        draft: '2001/001-D1',
        party: 'Limassol Police',
        statement: 'Limassol Police made 1 comment.',
        comments: [{ paragraph: 1, disposition: 'partly_accepted', isChanged: false }],
      },
    ]);
    expect(await core.fails('reply.close', { roundId })).toBe('REPLY_STEP_NOT_ALLOWED');
    await core.do('reply.reopen', { roundId, reason: 'A second letter came.' });
    expect((await core.do('report.preview', { reportId: report.id })).replies).toEqual([]);
  });

  it('closes without reply once the deadline has passed, in plain words', async () => {
    const { core, round, report, clock } = await sentRound();
    clock.now = '2026-11-18T09:00:00Z';
    const closed = await core.do('reply.close', { roundId: round.id });
    expect(closed.outcome).toBe('no_reply');
    const { replies } = await core.do('report.preview', { reportId: report.id });
    expect(replies[0]?.statement).toBe(
      'No reply was received from Limassol Police by 17 November 2026.',
    );
  });

  it('holds the report back until it is closed, or a printed reason lets it go on', async () => {
    const { core, round, report } = await sentRound();
    const submit = { reportId: report.id };
    expect(await core.fails('report.submit', submit)).toBe('REPORT_REPLIES_OPEN');
    const reason = 'The court hears the case on 20 November.';
    await core.do('reply.waive', { roundId: round.id, reason });
    const { methodAndLimits } = await core.do('report.preview', submit);
    expect(methodAndLimits.at(-1)).toContain(reason);
    await core.do('report.submit', submit);
    expect(await core.fails('reply.waive', { roundId: round.id, reason: null })).toBe(
      'REPLY_REPORT_CLOSED',
    );
    await core.asCommissioner();
    await core.do('report.approve', submit);
    await core.asInvestigator();
    expect(await core.fails('reply.create', { ...submit, party: round.party })).toBe(
      'REPLY_REPORT_CLOSED',
    );
  });
});

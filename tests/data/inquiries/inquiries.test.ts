import { describe, expect, it } from 'vitest';
import type { InquiryId } from '../../../shared/domain/ids';
import type { InquirySort } from '../../../shared/domain/inquiries/inquiry';
import { inquiryWithEvent, openCore } from '../../helpers/core';

const empty = { complainant: '', summary: '' };

describe('inquiries', () => {
  it('numbers inquiries within the year by the institution’s scheme', async () => {
    const core = await openCore();
    const create = (openedOn: string) =>
      core.do('inquiry.create', { title: 'x', type: 'own_initiative', openedOn, ...empty });
    await create('2025-11-30');
    await create('2026-01-02');
    await core.do('settings.setReferenceScheme', { scheme: 'OMB-{number:04}-{year}' });
    await create('2026-01-03');
    const { rows } = await core.do('inquiry.list', {});
    expect(rows.map((row) => row.reference).sort()).toEqual([
      '2025/001',
      '2026/001',
      'OMB-0002-2026',
    ]);
  });

  it('refuses a scheme without a number and keeps the old one', async () => {
    const core = await openCore();
    expect(await core.fails('settings.setReferenceScheme', { scheme: '{year}' })).toBe(
      'REFERENCE_SCHEME_INVALID',
    );
    expect((await core.do('settings.get', {})).referenceScheme).toBe('{year}/{number:03}');
  });

  it('finds by words of any part, in any script, and never by the complainant', async () => {
    const core = await openCore();
    await core.do('inquiry.create', {
      title: 'Réception à Orléans',
      type: 'complaint',
      openedOn: '2026-01-01',
      complainant: 'Zebedee Complainant',
      summary: 'احتجاز في مركز مغلق — 拘留中心',
    });
    const count = async (search: string) => (await core.do('inquiry.list', { search })).total;
    expect(await count('reception orlea')).toBe(1);
    expect(await count('احتجاز')).toBe(1);
    expect(await count('拘留')).toBe(1);
    expect(await count('留拘')).toBe(0);
    expect(await count('Zebedee')).toBe(0);
    expect(await count('" OR title:*')).toBe(0);
  });

  it('orders by reference, state, deadline and change, either way', async () => {
    let minute = 0;
    const core = await openCore(() => new Date(Date.UTC(2026, 2, 4, 9, (minute += 1))));
    const ids: InquiryId[] = [];
    for (const title of ['first', 'second', 'third']) {
      const { id } = await core.do('inquiry.create', {
        title,
        type: 'complaint',
        openedOn: '2026-03-04',
        complainant: '',
        summary: '',
      });
      ids.push(id);
    }
    const [first, second] = ids;
    if (first === undefined || second === undefined) throw new Error('no inquiry was made');
    await core.do('inquiry.setStatus', { inquiryId: first, status: 'admissibility', reason: '' });
    const authority = await core.do('authority.add', {
      inquiryId: second,
      name: 'Border Police',
      kind: 'border_guard',
      state: 'Cyprus',
      stateRole: 'destination',
    });
    await core.do('request.add', {
      inquiryId: second,
      authorityId: authority.id,
      subject: 'Custody register',
      questionIds: [],
      servedOn: '2026-03-01',
      expiresOn: '2026-04-01',
    });
    const order = async (sort: InquirySort, descending: boolean): Promise<string> => {
      const { rows } = await core.do('inquiry.list', { sort, descending });
      return rows.map(({ title }) => title).join(' ');
    };
    expect(await order('reference', false)).toBe('first second third');
    expect(await order('reference', true)).toBe('third second first');
    expect(await order('status', false)).toBe('second third first');
    expect(await order('status', true)).toBe('first second third');
    expect(await order('deadline', false)).toBe('second first third');
    expect(await order('deadline', true)).toBe('second first third');
    expect(await order('updated', true)).toBe('second first third');
    expect(await order('updated', false)).toBe('third first second');
  });

  it('refuses to save over a change made meanwhile', async () => {
    const core = await openCore();
    const { inquiryId } = await inquiryWithEvent(core);
    const before = await core.do('inquiry.get', { inquiryId });
    const change = { ...before, inquiryId, teamIds: [...before.teamIds] };
    await core.do('inquiry.update', { ...change, title: 'First' });
    expect(await core.fails('inquiry.update', { ...change, title: 'Second' })).toBe(
      'CHANGED_MEANWHILE',
    );
    expect((await core.do('inquiry.get', { inquiryId })).title).toBe('First');
  });

  it('moves only along the steps of an inquiry, and needs a reason to close', async () => {
    const core = await openCore();
    const { inquiryId } = await inquiryWithEvent(core);
    const set = { inquiryId, reason: '' };
    expect(await core.fails('inquiry.setStatus', { ...set, status: 'reported' })).toBe(
      'STATUS_STEP_NOT_ALLOWED',
    );
    expect(await core.fails('inquiry.setStatus', { ...set, status: 'closed' })).toBe(
      'STATUS_REASON_MISSING',
    );
    const moved = await core.do('inquiry.setStatus', { ...set, status: 'under_investigation' });
    expect(moved.statusHistory.map((change) => change.status)).toEqual([
      'under_investigation',
      'intake',
    ]);
  });

  it('keeps an authority that an event names', async () => {
    const core = await openCore();
    const { inquiryId, authority } = await inquiryWithEvent(core);
    expect(await core.fails('authority.remove', { inquiryId, authorityId: authority.id })).toBe(
      'AUTHORITY_IN_USE',
    );
    expect((await core.do('inquiry.get', { inquiryId })).authorities).toHaveLength(1);
  });

  it('corrects an authority that is already named elsewhere', async () => {
    const core = await openCore();
    const { inquiryId, authority } = await inquiryWithEvent(core);
    const { id: authorityId, ...rest } = authority;
    const right = { ...rest, name: 'Border Guard Service' };
    await core.do('authority.update', { inquiryId, authorityId, ...right });
    const { authorities } = await core.do('inquiry.get', { inquiryId });
    expect(authorities).toEqual([{ id: authorityId, ...right }]);
    const elsewhere = await inquiryWithEvent(core);
    expect(
      await core.fails('authority.update', {
        ...right,
        authorityId,
        inquiryId: elsewhere.inquiryId,
      }),
    ).toBe('NOT_FOUND');
  });

  it('corrects a request, and counts none that was withdrawn', async () => {
    const core = await openCore();
    const { inquiryId, authority } = await inquiryWithEvent(core);
    const content = {
      inquiryId,
      subject: 'Grounds for holding',
      questionIds: ['DET-Q20'],
      servedOn: '2026-04-01',
      expiresOn: '2026-05-01',
    };
    const { id: requestId } = await core.do('request.add', {
      ...content,
      authorityId: authority.id,
    });
    const right = { ...content, requestId, expiresOn: '2026-05-20' };
    expect(await core.fails('request.update', { ...right, servedOn: '2026-05-21' })).toBe(
      'DATES_REVERSED',
    );
    await core.do('request.update', right);
    expect((await core.do('inquiry.get', { inquiryId })).nextDeadline).toBe('2026-05-20');
    await core.do('request.setReply', { inquiryId, requestId, reply: 'withdrawn' });
    expect((await core.do('inquiry.get', { inquiryId })).nextDeadline).toBeNull();
  });

  it('shows the soonest open deadline until a reply is recorded', async () => {
    const core = await openCore();
    const { inquiryId, authority } = await inquiryWithEvent(core);
    const request = {
      inquiryId,
      authorityId: authority.id,
      subject: 'Grounds for holding',
      questionIds: ['DET-Q20'],
      servedOn: '2026-04-01',
    };
    expect(await core.fails('request.add', { ...request, expiresOn: '2026-03-01' })).toBe(
      'DATES_REVERSED',
    );
    const { id } = await core.do('request.add', { ...request, expiresOn: '2026-05-01' });
    await core.do('request.add', { ...request, expiresOn: '2026-06-01' });
    expect((await core.do('inquiry.get', { inquiryId })).nextDeadline).toBe('2026-05-01');
    await core.do('request.setReply', { inquiryId, requestId: id, reply: 'answered' });
    expect((await core.do('inquiry.deadlines', {})).map((deadline) => deadline.on)).toEqual([
      '2026-06-01',
    ]);
  });
});

describe('persons and events', () => {
  it('never gives a pseudonym twice', async () => {
    const core = await openCore();
    const { inquiryId } = await inquiryWithEvent(core);
    const add = () => core.do('person.add', { inquiryId, role: 'witness', note: '' });
    const second = await add();
    expect(second.pseudonym).toBe('Person B');
    await core.do('person.remove', { inquiryId, personId: second.id });
    expect((await add()).pseudonym).toBe('Person C');
  });

  it('keeps partial dates as entered and orders by the first day they can mean', async () => {
    const core = await openCore();
    const { inquiryId, person } = await inquiryWithEvent(core);
    const event = {
      inquiryId,
      type: 'arrest' as const,
      place: '',
      description: '',
      endsOn: null,
      personIds: [person.id],
      authorityIds: [],
    };
    await core.do('event.add', { ...event, title: 'b', startsOn: '~2026-02' });
    await core.do('event.add', { ...event, title: 'a', startsOn: '2026' });
    const events = await core.do('event.list', { inquiryId });
    expect(events.map((each) => each.startsOn)).toEqual(['2026', '~2026-02', '2026-03-03']);
  });

  it.each(['2026-13', '2026-02-30', '26', '2026-1-1', 'about 2026'])(
    'refuses %s as a date and saves nothing',
    async (startsOn) => {
      const core = await openCore();
      const { inquiryId } = await inquiryWithEvent(core);
      const code = await core.fails('event.add', {
        inquiryId,
        type: 'arrest',
        title: 'x',
        startsOn,
        endsOn: null,
        place: '',
        description: '',
        personIds: [],
        authorityIds: [],
      });
      expect(code).toBe('INPUT_INVALID');
      expect(await core.do('event.list', { inquiryId })).toHaveLength(1);
    },
  );

  it('refuses to link a person of another inquiry', async () => {
    const core = await openCore();
    const one = await inquiryWithEvent(core);
    const other = await inquiryWithEvent(core);
    const code = await core.fails('event.update', {
      inquiryId: one.inquiryId,
      eventId: one.event.id,
      type: 'arrest',
      title: 'x',
      startsOn: '2026',
      endsOn: null,
      place: '',
      description: '',
      personIds: [other.person.id],
      authorityIds: [],
    });
    expect(code).toBe('NOT_FOUND');
    const [event] = await core.do('event.list', { inquiryId: one.inquiryId });
    expect(event).toMatchObject({ title: 'Held at the station', personIds: [one.person.id] });
  });
});

import { describe, expect, it } from 'vitest';
import {
  chooseOwn,
  givenPassphrase,
  inquiryWithEvent,
  openCore,
  passphrase,
} from '../../helpers/core';

const identity = {
  fullName: 'Ekaterina Volkonskaya',
  aliases: ['Katya'],
  birthDate: '1980-04-02',
  nationality: '',
  documentNumbers: ['RU7788991'],
  contact: [],
};

describe('identities', () => {
  it('are shown to a cleared officer for a reason, which the log keeps without the identity', async () => {
    const core = await openCore();
    const { inquiryId, person } = await inquiryWithEvent(core);
    const wanted = { inquiryId, personId: person.id };
    await core.do('identity.save', { ...wanted, identity });
    expect((await core.do('person.list', { inquiryId }))[0]?.hasIdentity).toBe(true);
    expect(await core.fails('identity.reveal', { ...wanted, reason: '' })).toBe('INPUT_INVALID');
    expect(await core.do('identity.reveal', { ...wanted, reason: 'Call the lawyer' })).toEqual(
      identity,
    );
    const [entry] = await core.do('audit.list', { inquiryId, before: null, limit: 1 });
    expect(entry?.operation).toBe('identity.reveal');
    expect(JSON.stringify(entry)).not.toMatch(/Volkonskaya|RU7788991/);
  });

  it('stay closed to an officer without the key, whatever the role', async () => {
    const core = await openCore();
    const { inquiryId, person } = await inquiryWithEvent(core);
    const wanted = { inquiryId, personId: person.id };
    await core.do('identity.save', { ...wanted, identity });
    const other = 'nine slow ferries cross at dusk';
    const added = await core.do('officer.add', {
      name: 'Z. Administrator',
      roles: ['administrator', 'investigator', 'commissioner'],
      clearedForIdentities: false,
      passphrase: givenPassphrase,
    });
    await chooseOwn(core, { folder: core.folder, officerId: added.id }, other);
    expect(await core.fails('identity.reveal', { ...wanted, reason: 'To see it' })).toBe(
      'IDENTITY_NOT_CLEARED',
    );
    expect(await core.fails('identity.save', { ...wanted, identity })).toBe('IDENTITY_NOT_CLEARED');
    expect(
      await core.fails('officer.add', {
        name: 'Y',
        roles: ['investigator'],
        clearedForIdentities: true,
        passphrase: other,
      }),
    ).toBe('IDENTITY_NOT_CLEARED');
  });

  it('keep a person in the inquiry, and an assessment keeps its event', async () => {
    const core = await openCore();
    const { inquiryId, person, event, authority } = await inquiryWithEvent(core);
    expect(await core.fails('person.remove', { inquiryId, personId: person.id })).toBe(
      'PERSON_IN_USE',
    );
    await core.do('assessment.create', {
      inquiryId,
      subject: {
        kind: 'case',
        personId: person.id,
        eventId: event.id,
        authorityId: authority.id,
      },
    });
    expect(await core.fails('event.remove', { inquiryId, eventId: event.id })).toBe('EVENT_IN_USE');
    expect(await core.do('event.list', { inquiryId })).toEqual([event]);
  });
});

describe('officers', () => {
  it('do what their role allows and no more', async () => {
    const core = await openCore();
    const other = 'nine slow ferries cross at dusk';
    const reviewer = await core.do('officer.add', {
      name: 'R. Reviewer',
      roles: ['reviewer'],
      clearedForIdentities: false,
      passphrase: givenPassphrase,
    });
    const me = await core.do('vault.session', {});
    const myId = me?.officer.id ?? reviewer.id;
    expect(await core.fails('officer.setSuspended', { officerId: myId, suspended: true })).toBe(
      'OFFICER_SUSPENDS_SELF',
    );
    const unlock = { folder: core.folder, officerId: reviewer.id, passphrase: other };
    await chooseOwn(core, { folder: core.folder, officerId: reviewer.id }, other);
    expect(
      await core.fails('inquiry.create', {
        title: 'x',
        type: 'complaint',
        openedOn: '2026-01-01',
        complainant: '',
        summary: '',
      }),
    ).toBe('NOT_ALLOWED');
    await core.do('vault.unlock', { folder: core.folder, officerId: myId, passphrase });
    await core.do('officer.setSuspended', { officerId: reviewer.id, suspended: true });
    expect(await core.fails('vault.unlock', unlock)).not.toBe('INTERNAL');
  });
});

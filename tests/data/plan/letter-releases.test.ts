import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../helpers/core';
import { addOfficer } from '../../helpers/officers';
import { inquiryBegun } from '../../helpers/plan';

it('lets a value stand in a letter for a reason that another officer, a commissioner, confirms', async () => {
  const { core, inquiryId, person, authority } = await inquiryBegun(
    () => new Date('2026-10-01T09:00:00Z'),
  );
  await core.do('identity.save', {
    inquiryId,
    personId: person.id,
    identity: {
      fullName: 'Ekaterina Volkonskaya',
      aliases: [],
      birthDate: '1980-04-02',
      nationality: '',
      documentNumbers: ['RU7788991'],
      contact: [],
    },
  });
  const other = await addOfficer(core, 'C. Officer', ['investigator']);
  const one = await (
    await addOfficer(core, 'B. Officer', ['investigator', 'commissioner'])
  ).settleIn();
  const second = await other.settleIn();
  await one.enter();
  await core.do('officer.appoint', { officerId: second.id });
  const { ids } = await core.do('plan.add', {
    inquiryId,
    items: [
      {
        what: 'Committal order with its reasons',
        holder: 'authority',
        authorityId: authority.id,
        questionIds: ['DET-Q20'],
        dueOn: null,
        state: 'open',
        note: '',
        evidenceIds: [],
      },
    ],
  });
  const made = await core.do('letter.create', {
    inquiryId,
    authorityId: authority.id,
    itemIds: [...ids],
  });
  const letter = { inquiryId, letterId: made.id };
  const opening = 'This concerns Ekaterina Volkonskaya, passport RU7788991.';
  const write = (revision: number, words: string) =>
    core.do('letter.update', { ...letter, revision, text: { ...made.text, opening: words } });
  const named = await write(made.revision, opening);
  const gate = () => core.do('letter.gate', letter);
  const reason = 'The authority filed the order under this name alone.';
  const number = (await gate()).hits.find(({ kind }) => kind === 'document_number');
  expect(
    await core.fails('letter.releaseHit', { ...letter, hitId: number?.id ?? '', reason }),
  ).toBe('GATE_RELEASE_NEVER');
  const { revision } = await write(named.revision, 'This concerns Ekaterina Volkonskaya.');
  const [hit] = (await gate()).hits;
  await core.do('letter.releaseHit', { ...letter, hitId: hit?.id ?? '', reason });
  const { hits, releases } = await gate();
  expect(hits).toEqual([]);
  expect(releases).toMatchObject([{ reason, where: ['Opening'], confirmedByName: null }]);

  const path = join(await temporaryFolder(), 'letter.pdf');
  const target = { ...letter, revision, path };
  expect(await core.fails('letter.export', target)).toBe('LETTER_RELEASE_WAITS');
  const releaseId = releases[0]?.id ?? '';
  expect(await core.fails('letter.confirmRelease', { ...letter, releaseId })).toBe(
    'LETTER_RELEASE_OWN',
  );
  expect(existsSync(path)).toBe(false);

  await second.enter();
  await core.do('letter.confirmRelease', { ...letter, releaseId });
  expect((await gate()).releases).toMatchObject([{ confirmedByName: 'C. Officer' }]);
  await one.enter();
  await core.do('letter.export', target);
  expect(existsSync(path)).toBe(true);
});

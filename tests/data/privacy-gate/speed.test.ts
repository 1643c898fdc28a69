import { expect, it } from 'vitest';
import { findingTextOf } from '../../../shared/domain/findings/finding';
import { nobody } from '../../unit/privacy-gate/search-for';
import { addPerson, gateOf, openDraft, writeSummary } from './gate-room';

const syllables = 'ran tho va mi lo ke su dar pe xi no bel gor tan fe quo'.split(' ');

/** Made-up words: the same each time. */
function createWords(): () => string {
  let seed = 7;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  const syllable = () => syllables[Math.floor(next() / 4096) % syllables.length] ?? '';
  return () => {
    const word = Array.from({ length: 2 + (next() % 3) }, syllable).join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
}

/** What the processor spends, in milliseconds: other programs on the machine do not count. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

it('a thousand identities and thirty pages: fractions of a second', async () => {
  const { core, reportId, inquiryId } = await openDraft();
  const word = createWords();
  const other = await addPerson(core, { fullName: `${word()} ${word()}` });
  for (let count = 1; count < 1000; count++) {
    const { id: personId } = await core.do('person.add', {
      inquiryId: count % 100 === 0 ? inquiryId : other.inquiryId,
      role: 'person_concerned',
      note: '',
    });
    await core.do('identity.save', {
      inquiryId: count % 100 === 0 ? inquiryId : other.inquiryId,
      personId,
      identity: {
        ...nobody,
        fullName: `${word()} ${word()} ${word()}`,
        aliases: [word()],
        birthDate: `19${String(60 + (count % 40))}-0${String(1 + (count % 9))}-1${String(count % 10)}`,
        documentNumbers: [`AB ${String(100_000 + count * 811)}`],
        contact: [`Mobile: +40 722 ${String(100_000 + count * 733)}`, `home: Strada ${word()} 5`],
      },
    });
  }
  const prose = () =>
    Array.from({ length: 1300 }, (_, at) =>
      at % 40 === 0 ? 'authority’s' : at % 3 === 0 ? `q${word().toLowerCase()}` : 'decided',
    )
      .join(' ')
      .slice(0, 8000);
  await writeSummary(core, reportId, prose());
  for (const { id: findingId } of await core.do('finding.list', { inquiryId })) {
    const finding = await core.do('finding.reopen', { findingId });
    const text = { ...findingTextOf(finding), analysis: prose() };
    await core.do('finding.update', { findingId, revision: finding.revision, text });
    await core.do('finding.accept', { findingId });
  }
  const { length } = JSON.stringify(await core.do('report.preview', { reportId }));
  expect(length).toBeGreaterThan(30 * 2800); // letters on thirty full pages
  await gateOf(core, reportId); // the first time compiles
  const before = spent();
  expect((await gateOf(core, reportId)).hits).toEqual([]);
  const took = spent() - before;
  console.info(
    `privacy gate, 1,000 identities, ${String(length)} letters: ${took.toFixed(0)} ms of processor`,
  );
  expect(took).toBeLessThan(1500);
}, 240_000);

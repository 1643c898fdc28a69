import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fold } from '../../../shared/domain/search/fold';
import { temporaryFolder } from '../../helpers/core';
import { openRound, sendRound, type Opened } from '../../helpers/replies';
import { run } from '../../helpers/reports/programs';
import { reportText } from '../../helpers/sample';
import { nobody } from '../../unit/privacy-gate/search-for';

/** Persons of the inquiry, in many scripts; every word of theirs is hunted. */
const seeded = [
  { fullName: 'Quillanthe Verbrugghen', aliases: ['Zyxolina'] },
  { fullName: 'Оксана Щербаковская', contact: ['Mobile: +40 722 913 457'] },
  { fullName: 'Ελευθερία Παπαδημητρίου', documentNumbers: ['ZQ 884 1937'] },
  { fullName: 'خديجة القسطنطيني', birthDate: '1987-09-23' },
  { fullName: 'ציפורה גולדשמידט' },
  { fullName: '欧阳霁雯' },
  { fullName: 'प्रियंवदा चतुर्वेदी' },
  { fullName: 'ሰላማዊት ተስፋዬ' },
];
const hunted = [
  ...seeded.flatMap(({ fullName }) => fullName.split(' ')),
  ...['Zyxolina', 'Makarioudes', '722913457', '722 913 457', 'ZQ8841937', 'ZQ 884 1937'],
  ...['1987-09-23', '23 September 1987', 'Nachtigall', 'Zelkovograd', 'Hartenbosch'],
];

/** Puts them into every part of the inquiry that officers write in and that no report prints. */
async function seed({ core }: Opened) {
  const { inquiryId } = core;
  for (const identity of seeded) {
    const person = { inquiryId, role: 'witness', note: `Is called ${identity.fullName}` } as const;
    const { id: personId } = await core.do('person.add', person);
    await core.do('identity.save', {
      ...{ inquiryId, personId },
      identity: { ...nobody, ...identity },
    });
  }
  const file = join(await temporaryFolder(), 'Quillanthe_Verbrugghen_Щербаковская.txt');
  writeFileSync(file, 'Zyxolina was heard by Hartenbosch.');
  await core.do('evidence.add', { inquiryId, path: file, title: 'Hearing of 欧阳霁雯' });
  await core.do('event.add', {
    ...{ inquiryId, type: 'shelter_stay', title: 'Stay with Makarioudes', startsOn: '2001-03-29' },
    ...{ endsOn: null, place: 'Zelkovograd', description: 'ציפורה', personIds: [] },
    authorityIds: [],
  });
}

const summary =
  'On 28 March 2001 she was taken from Shelter Nachtigall in Zelkovograd. Canarywort.';

async function write({ core, report }: Opened) {
  const { revision } = await core.do('report.get', { reportId: report.id });
  const text = { ...reportText, audience: 'public', summary } as const;
  await core.do('report.update', { reportId: report.id, revision, text });
}

/** All that leaves on the way from a draft to a signed report, in one folder. */
async function produce(opened: Opened): Promise<string> {
  const { core, report, folder } = opened;
  const reportId = report.id;
  const at = (name: string): string => join(folder, name);
  await write(opened);
  const sent = await sendRound(opened);
  const reason = 'The time for a reply is over.';
  await core.do('reply.waive', { roundId: sent.id, reason });
  await core.do('report.exportDocx', { reportId, path: at('report.docx') });
  await core.do('report.submit', { reportId });
  await core.asCommissioner();
  await core.do('report.approve', { reportId });
  await core.do('report.sign', { reportId });
  await core.do('report.export', { reportId, path: at('report.pdf') });
  await core.do('report.exportJson', { reportId, path: at('findings.json') });
  await core.do('report.exportSummary', { reportId, path: at('page.pdf') });
  return folder;
}

/** Everything in a file, its streams and parts unpacked. */
function contentOf(file: string): Buffer[] {
  const bytes = readFileSync(file);
  if (extname(file) === '.docx')
    return [bytes, ...Object.values(unzipSync(bytes)).map((part) => Buffer.from(part))];
  if (extname(file) !== '.pdf') return [bytes];
  const open = `${file}.open`;
  run('qpdf', '--qdf', '--object-streams=disable', file, open);
  const text = Buffer.from(run('pdftotext', file, '-').output);
  const metadata = Buffer.from(run('pdfinfo', file).output);
  return [bytes, readFileSync(open), text, metadata];
}

const folded = (text: string): string => fold(text).replace(/\s+/g, ' ');

/** Whether a word stands in bytes in UTF-8 without marks and case, in UTF-16, or as hexadecimal. */
function stands(word: string, content: Buffer): boolean {
  const wide = Buffer.from(word, 'utf16le').swap16();
  return (
    folded(content.toString('utf8')).includes(folded(word)) ||
    content.includes(wide) ||
    content.includes(Buffer.from(word, 'utf16le')) ||
    content.toString('latin1').toLowerCase().includes(wide.toString('hex'))
  );
}

it('no byte that leaves holds an identity, a shelter, a small place or a day that is not for its readers', async () => {
  const opened = await openRound();
  await seed(opened);
  const folder = await produce(opened);
  const files = readdirSync(folder);
  expect(files).toEqual(
    expect.arrayContaining(['draft.pdf', 'report.docx', 'report.pdf', 'findings.json', 'page.pdf']),
  );
  for (const name of files) {
    const contents = contentOf(join(folder, name));
    const found = hunted.filter((word) => contents.some((content) => stands(word, content)));
    expect(found, name).toEqual([]);
    expect(hunted.filter((word) => folded(name).includes(folded(word)))).toEqual([]);
    if (['report.docx', 'report.pdf', 'page.pdf'].includes(name))
      expect(
        contents.some((content) => stands('Canarywort', content)),
        `${name} is read`,
      ).toBe(true);
  }
  const data = readFileSync(join(folder, 'findings.json'), 'utf8');
  expect(data).toContain('Night of March 2001');
  expect(data).not.toMatch(/28 March 2001/);
}, 300_000);

it('each of them is stopped in a report, in whatever form it would leave', async () => {
  const opened = await openRound();
  const { core, report } = opened;
  const reportId = report.id;
  await seed(opened);
  const path = join(await temporaryFolder(), 'x.docx');
  for (const { fullName } of seeded) {
    const { revision } = await core.do('report.get', { reportId });
    const text = { ...reportText, summary: `Heard was ${fullName}.` };
    await core.do('report.update', { reportId, revision, text });
    const stopped = await core.fails('report.exportDocx', { reportId, path });
    expect(stopped, fullName).toBe('REPORT_GATE_STOPPED');
  }
}, 300_000);

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inquiryWithEvent, openCore, temporaryFolder, type TestCore } from '../../helpers/core';
import { guideExample } from '../../helpers/guide-example';

const yaml = guideExample();
const own = { name: 'nat.yaml', signature: null, reason: 'National law' };

const answer = (value: string | string[]) => ({
  value,
  unknownReason: null,
  reason: 'Seen on the visit.',
  provenance: 'own_observation' as const,
  evidenceIds: [],
});

async function assessment(core: TestCore) {
  const { inquiryId, authority, person, event } = await inquiryWithEvent(core);
  const { id } = await core.do('assessment.create', {
    inquiryId,
    subject: { kind: 'case', personId: person.id, eventId: event.id, authorityId: authority.id },
  });
  await core.do('profile.save', {
    change: {
      kind: 'treaties',
      state: 'Cyprus',
      entries: [{ instrument: 'SHELTER-ACT', bond: 'undated', source: 'Official gazette' }],
    },
  });
  return { inquiryId, assessmentId: id };
}

it('adopts a file of the institution, asks its questions and gives its results', async () => {
  const core = await openCore();
  const candidate = await core.do('instrument.check', { name: 'nat.yaml', yaml });
  expect(candidate.faults).toEqual([]);
  expect(candidate.content).toMatchObject({ code: 'NAT', version: '1.0.0', inForce: null });

  const preview = await core.do('instrument.preview', {
    yaml,
    answers: { 'NAT-Q01': 'closed', 'NAT-Q02': 'no' },
  });
  expect(preview.map(({ standardId, outcome }) => [standardId, outcome])).toEqual([
    ['NAT-01', 'BREACH INDICATED'],
    ['NAT-02', 'INSUFFICIENT INFORMATION'],
  ]);
  expect(preview[0]?.because.join()).toContain('No');
  // A preview stores nothing.
  expect((await core.do('instrument.list', {})).rows).toHaveLength(23);

  await core.do('instrument.add', { ...own, yaml });
  const { assessmentId } = await assessment(core);
  const target = { assessmentId, checklist: 'NAT' };
  await core.do('answer.set', { ...target, questionId: 'NAT-Q01', answer: answer('closed') });
  const view = await core.do('answer.set', {
    ...target,
    questionId: 'NAT-Q02',
    answer: answer('no'),
  });
  expect(view.results.find(({ standardId }) => standardId === 'NAT-01')?.outcome).toBe(
    'BREACH INDICATED',
  );
  const { rows } = await core.do('instrument.list', {});
  expect(rows.find(({ code }) => code === 'NAT')).toMatchObject({
    origin: 'institution',
    questions: 5,
    standards: 2,
    usedIn: 1,
    author: null,
    isRetired: false,
  });
  const [entry] = await core
    .do('audit.list', { inquiryId: null, before: null, limit: 500 })
    .then((entries) => entries.filter(({ operation }) => operation === 'instrument.add'));
  expect(entry?.details).toMatchObject({ version: '1.0.0' });
});

it('refuses identifiers that exist, and names both places', async () => {
  const core = await openCore();
  const faultsOf = async (text: string) =>
    (await core.do('instrument.check', { name: 'own.yaml', yaml: text })).faults;

  const [code] = await faultsOf(yaml.replaceAll('NAT', 'DET'));
  expect(code?.code).toBe('INSTRUMENT_CONFLICT');
  expect(code?.says).toMatch(/“DET” in own\.yaml \(line 1, column 12\).* in det\.yaml \(line \d+/);

  const fact = await faultsOf(yaml.replaceAll('CLOSED_SHELTER', 'CHILD'));
  expect(fact).toHaveLength(1);
  expect(fact[0]?.says).toMatch(/“CHILD” in own\.yaml .* already exists in sub\.yaml/);
  const instrument = await faultsOf(yaml.replaceAll('SHELTER-ACT', 'ICCPR'));
  expect(instrument[0]?.says).toMatch(/“ICCPR” .* already exists in sources\.yaml/);

  await core.do('instrument.add', { ...own, yaml });
  const second = yaml.replaceAll('NAT', 'VIS').replaceAll('CLOSED_SHELTER', 'LOCKED');
  const [other] = await faultsOf(second);
  expect(other?.says).toMatch(/“SHELTER-ACT” in own\.yaml .* already exists in nat\.yaml/);
  expect(await core.fails('instrument.add', { ...own, yaml: second })).toBe('INSTRUMENT_CONFLICT');

  const twice = yaml.replace('id: NAT-02', 'id: NAT-01');
  expect((await faultsOf(twice))[0]?.says).toMatch(/“NAT-01” in own\.yaml .* exists in own\.yaml/);
  const foreign = yaml.replace('id: NAT-02', 'id: OTH-02');
  expect((await faultsOf(foreign))[0]?.code).toBe('INSTRUMENT_FOREIGN_ID');
});

it('tells every fault with line, column and the line itself', async () => {
  const core = await openCore();
  const faultsOf = async (text: string) =>
    (await core.do('instrument.check', { name: 'own.yaml', yaml: text })).faults;

  const broken = yaml
    .replace('trigger: CLOSED_SHELTER', 'trigger: CLOSED_SHELTR')
    .replace('not NAT-Q05 has complaint', 'not NAT-Q05 has complaints');
  const faults = await faultsOf(broken);
  expect(faults.map(({ code }) => code)).toEqual([
    'INSTRUMENT_UNKNOWN_NAME',
    'INSTRUMENT_UNKNOWN_NAME',
  ]);
  for (const { line, column, excerpt } of faults) {
    expect(broken.split('\n')[line - 1]).toBe(excerpt);
    expect(excerpt.slice(column - 1)).toMatch(/^(CLOSED_SHELTR|complaints|NAT-Q05)/);
  }

  const shape = await faultsOf(
    yaml.replace('  title: Nobody', '  titel: Nobody').replace('kind: test', 'kind: tset'),
  );
  expect(shape.map(({ says }) => says).join('\n')).toMatch(/does not know “titel”/);
  expect(
    (await faultsOf(yaml.replace('text: Could', 'text: Could: '))).map(({ code }) => code),
  ).toContain('INSTRUMENT_SYNTAX');
  const bomb = [
    'a: &a [x, x]',
    'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]',
    'c: &c [*b, *b, *b, *b, *b, *b, *b, *b]',
    'd: [*c, *c, *c, *c, *c, *c]',
  ].join('\n');
  expect(await faultsOf(bomb)).toMatchObject([{ code: 'INSTRUMENT_SYNTAX', line: 1, column: 1 }]);
  const [deep] = await faultsOf('['.repeat(100_000));
  expect(deep).toMatchObject({ code: 'INSTRUMENT_SYNTAX', line: 1 });
  expect(await faultsOf('instruments: {}')).toMatchObject([{ code: 'INSTRUMENT_NOT_A_CHECKLIST' }]);
  expect(await core.fails('instrument.preview', { yaml: broken, answers: {} })).toBe(
    'INSTRUMENT_UNKNOWN_NAME',
  );
});

it('takes a new version only when it is higher, keeps answers no longer asked, and retires', async () => {
  const core = await openCore();
  await core.do('instrument.add', { ...own, yaml });
  const { assessmentId, inquiryId } = await assessment(core);
  const target = { assessmentId, checklist: 'NAT' };
  await core.do('answer.set', { ...target, questionId: 'NAT-Q01', answer: answer('closed') });
  await core.do('answer.set', { ...target, questionId: 'NAT-Q02', answer: answer('no') });
  await core.do('answer.set', { ...target, questionId: 'NAT-Q05', answer: answer(['none']) });

  expect(await core.fails('instrument.add', { ...own, yaml })).toBe('INSTRUMENT_NOT_NEWER');
  const next = yaml
    .replace('version: 1.0.0', 'version: 1.1.0')
    .replace(/ {2}- id: NAT-Q05[\s\S]*?(?=standards:)/, '')
    .replace(/\n {2}- id: NAT-02[\s\S]*$/, '\n')
    .replace('Was there a written order', 'Is there a written order');
  const compared = await core.do('instrument.compare', { change: { kind: 'own', yaml: next } });
  expect(compared.items.map(({ id, step }) => [id, step])).toEqual([
    ['NAT-Q02', 'reworded'],
    ['NAT-Q05', 'gone'],
    ['NAT-02', 'gone'],
  ]);
  expect(compared.assessments).toMatchObject([
    {
      assessmentId,
      noLongerAsked: ['What was the person told, in a language that they understand?'],
    },
  ]);
  expect(compared.assessments[0]?.changes).toMatchObject([
    { standardId: 'NAT-02', before: { outcome: 'BREACH INDICATED' }, after: null },
  ]);

  // While a finding rests on the standard, it cannot go.
  await core.do('finding.propose', { assessmentId });
  expect(await core.fails('instrument.add', { ...own, yaml: next })).toBe(
    'INSTRUMENT_STANDARD_IN_USE',
  );
  const kept = next.concat(
    /\n {2}- id: NAT-02[\s\S]*$/.exec(yaml)?.[0].replace('not NAT-Q05 has complaint', 'not true') ??
      '',
  );
  await core.do('instrument.add', { ...own, yaml: kept });
  const view = await core.do('assessment.open', target);
  expect(view.noLongerAsked).toMatchObject([
    {
      questionId: 'NAT-Q05',
      text: 'What was the person told, in a language that they understand?',
      answer: 'Nothing',
      reason: 'Seen on the visit.',
    },
  ]);
  expect(view.results.map(({ outcome }) => outcome)).toEqual(['BREACH INDICATED', 'COMPLIANT']);
  expect(await core.do('finding.list', { inquiryId })).toHaveLength(2);

  expect(
    await core.fails('instrument.retire', { code: 'DET', retired: true, reason: 'Because' }),
  ).toBe('INSTRUMENT_NOT_OWN');
  await core.do('instrument.retire', { code: 'NAT', retired: true, reason: 'Law repealed' });
  // It still answers for the assessment that used it, and for no other.
  await core.do('answer.set', { ...target, questionId: 'NAT-Q02', answer: answer('yes') });
  const fresh = await assessment(core);
  expect(
    await core.fails('answer.set', {
      assessmentId: fresh.assessmentId,
      checklist: 'NAT',
      questionId: 'NAT-Q02',
      answer: answer('yes'),
    }),
  ).toBe('INSTRUMENT_RETIRED');
});

it('reads from a file and says what is wrong with it', async () => {
  const core = await openCore();
  const folder = await temporaryFolder();
  const read = (name: string) => ({ path: join(folder, name), signaturePath: null });
  await writeFile(join(folder, 'nat.yaml'), yaml);
  expect(await core.do('instrument.read', read('nat.yaml'))).toMatchObject({
    name: 'nat.yaml',
    yaml,
    faults: [],
    author: null,
  });
  await writeFile(join(folder, 'latin.yaml'), Buffer.from('title: M\xe9todo', 'latin1'));
  expect(await core.fails('instrument.read', read('latin.yaml'))).toBe('INSTRUMENT_FILE_ENCODING');
  await writeFile(join(folder, 'large.yaml'), 'x'.repeat(250_001));
  expect(await core.fails('instrument.read', read('large.yaml'))).toBe('INSTRUMENT_FILE_TOO_LARGE');
  expect(await core.fails('instrument.read', read('none.yaml'))).toBe('INSTRUMENT_FILE_UNREADABLE');

  // A first officer has no certificate yet: the file goes out unsigned.
  await core.do('instrument.add', { ...own, yaml });
  await core.do('instrument.export', { code: 'NAT', path: join(folder, 'out.yaml') });
  expect(await readFile(join(folder, 'out.yaml'), 'utf8')).toBe(yaml);
  const path = join(folder, 'out.yaml.p7s');
  expect(await core.fails('instrument.exportSignature', { code: 'NAT', path })).toBe(
    'INSTRUMENT_NO_CERTIFICATE',
  );
});

/** The guide's example with its first standard for measures too, and its second for those alone. */
const forMeasures = yaml
  .replace('level: case', 'level: both\n    subjects: [case, measure]')
  .replace('level: case', 'level: case\n    subjects: [measure]');

it('measures on a measure what an own file says fits one', async () => {
  const core = await openCore();
  const preview = await core.do('instrument.preview', { yaml: forMeasures, answers: {} });
  expect(preview.map(({ subjects }) => subjects)).toEqual([['case', 'measure'], ['measure']]);
  await core.do('instrument.add', { ...own, yaml: forMeasures });
  const { inquiryId, assessmentId: caseId } = await assessment(core);
  const { authorities } = await core.do('inquiry.get', { inquiryId });
  const authorityId = authorities[0]?.id;
  if (authorityId === undefined) throw new Error('no authority');
  const { id: assessmentId } = await core.do('assessment.create', {
    inquiryId,
    subject: {
      kind: 'measure',
      title: 'Closed shelters',
      measure: 'shelter_regime',
      authorityId,
      scope: '',
      from: '2021',
      until: null,
    },
  });
  const listed = await core.do('law.checklists', { subject: 'measure' });
  expect(listed.map(({ id, standards }) => [id, standards])).toEqual([
    ['EST', 12],
    ['NAT', 2],
  ]);
  const system = await core.do('law.checklists', { subject: 'system' });
  expect(system.map(({ id }) => id)).not.toContain('NAT');

  const target = { assessmentId, checklist: 'NAT' };
  await core.do('answer.set', { ...target, questionId: 'NAT-Q01', answer: answer('closed') });
  await core.do('answer.set', { ...target, questionId: 'NAT-Q02', answer: answer('no') });
  const view = await core.do('answer.set', {
    ...target,
    questionId: 'NAT-Q05',
    answer: answer(['none']),
  });
  expect(view.results.map(({ standardId, outcome }) => [standardId, outcome])).toEqual([
    ['NAT-01', 'BREACH INDICATED'],
    ['NAT-02', 'BREACH INDICATED'],
  ]);
  await core.do('finding.propose', { assessmentId });
  const findings = await core.do('finding.list', { inquiryId });
  expect(findings.map(({ standardId }) => standardId).toSorted()).toEqual(['NAT-01', 'NAT-02']);

  // A person's case holds the first only, also where what fits systems is shown beside it.
  const ofCase = { assessmentId: caseId, checklist: 'NAT', withSystem: true };
  const { results } = await core.do('assessment.open', ofCase);
  expect(results.map(({ standardId }) => standardId)).toEqual(['NAT-01']);
});

it('points at a subject that the level excludes', async () => {
  const core = await openCore();
  const text = yaml.replace('level: case', 'level: case\n    subjects: [measure, system]');
  const { faults } = await core.do('instrument.check', { name: 'own.yaml', yaml: text });
  expect(faults.map(({ code }) => code)).toEqual(['INSTRUMENT_SUBJECT']);
  expect(faults[0]?.excerpt.slice(faults[0].column - 1)).toBe('system]');
});

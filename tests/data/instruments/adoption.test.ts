import { expect, it } from 'vitest';
import {
  chooseOwn,
  givenPassphrase,
  openCore,
  passphrase,
  testCore,
  type TestCore,
} from '../../helpers/core';
import { guideExample } from '../../helpers/guide-example';
import { programWith } from '../../helpers/program';
import { draftReport, openSample } from '../../helpers/sample';

const raised = (yaml: string): string => yaml.replace('version: 1.0.0', 'version: 1.1.0');
const reason = 'Read and compared';

/** The same vault in another Amparo, opened by its first officer. */
async function reopen(core: TestCore & { readonly folder: string }, resources: string) {
  const me = await core.do('vault.session', {});
  if (me === null) throw new Error('no session');
  await core.close();
  const next = testCore(undefined, resources);
  await next.do('vault.unlock', {
    folder: core.folder,
    officerId: me.officer.id,
    passphrase,
  });
  return next;
}

const allChanges = { kind: 'bundled', codes: null } as const;

it('adopts the set of the program when a vault is made, and logs it', async () => {
  const core = await openCore();
  const { rows, offered, unusable } = await core.do('instrument.list', {});
  expect(rows).toHaveLength(23);
  expect([offered, unusable]).toEqual([[], []]);
  const log = await core.do('audit.list', { inquiryId: null, before: null, limit: 50 });
  expect(log.map(({ operation }) => operation)).toContain('instrument.adoptBundled');
  expect(await core.fails('instrument.compare', { change: allChanges })).toBe(
    'INSTRUMENT_NOTHING_NEW',
  );
});

it('offers another version, changes nothing until it is adopted, and leaves frozen reports alone', async () => {
  const first = await openSample();
  const { id } = await draftReport(first);
  await first.do('report.submit', { reportId: id });
  const before = await first.do('report.preview', { reportId: id });
  const accepted = await first.do('finding.list', { inquiryId: first.inquiryId });
  const victim = accepted.find(({ standardId }) => standardId.startsWith('DET-'));
  if (victim === undefined) throw new Error('the sample has no finding on detention');

  // The next Amparo reads one standard otherwise, and asks one question in other words.
  const otherwise = (yaml: string): string =>
    raised(yaml)
      .replace(
        new RegExp(
          `(id: ${victim.standardId}\\n[\\s\\S]*?\\n    breach: )[\\s\\S]*?\\n    decisive`,
        ),
        '$1not true\n    decisive',
      )
      .replace(
        /(id: DET-Q02\n {4}type: \w+\n {4}text:) ?[\s\S]*?\n {4}help/,
        '$1 In other words?\n    help',
      );
  const core = await reopen(
    first,
    await programWith({ 'det.yaml': otherwise, 'idn.yaml': raised }),
  );

  const list = await core.do('instrument.list', {});
  expect(list.offered).toEqual([
    { code: 'DET', adopted: '1.0.0', bundled: '1.1.0', step: 'newer' },
    { code: 'IDN', adopted: '1.0.0', bundled: '1.1.0', step: 'newer' },
  ]);
  const unchanged = await core.do('finding.list', { inquiryId: first.inquiryId });
  expect(unchanged).toEqual(accepted);

  const compared = await core.do('instrument.compare', { change: allChanges });
  expect(compared.items.map(({ id: item, step }) => [item, step])).toEqual(
    expect.arrayContaining([
      ['DET-Q02', 'reworded'],
      [victim.standardId, 'logic'],
    ]),
  );
  expect(compared.examined).toBe(1);
  expect(compared.assessments[0]?.changes).toMatchObject([
    {
      standardId: victim.standardId,
      before: { outcome: 'BREACH INDICATED' },
      after: { outcome: 'COMPLIANT' },
    },
  ]);

  const adopt = { codes: ['DET'], reason, set: compared.set };
  // What was compared was both files, not the one.
  expect(await core.fails('instrument.adoptBundled', adopt)).toBe('INSTRUMENT_SET_CHANGED');
  const one = await core.do('instrument.compare', { change: { kind: 'bundled', codes: ['DET'] } });
  await core.do('instrument.adoptBundled', { ...adopt, set: one.set });

  const after = await core.do('instrument.list', {});
  expect(after.offered.map(({ code }) => code)).toEqual(['IDN']);
  expect(after.rows.find(({ code }) => code === 'DET')).toMatchObject({ version: '1.1.0', reason });
  const findings = await core.do('finding.list', { inquiryId: first.inquiryId });
  expect(findings.filter(({ outdated }) => outdated).map(({ standardId }) => standardId)).toEqual([
    victim.standardId,
  ]);
  expect(findings.map(({ status }) => status)).toEqual(accepted.map(({ status }) => status));
  // Rule S13: the submitted report is what it was.
  expect(await core.do('report.preview', { reportId: id })).toEqual(before);

  // The older Amparo works with what is in force, and does not go back.
  const older = await reopen({ ...core, folder: first.folder }, await programWith({}));
  const offered = (await older.do('instrument.list', {})).offered;
  expect(offered).toEqual([{ code: 'DET', adopted: '1.1.0', bundled: '1.0.0', step: 'older' }]);
  expect(
    await older.fails('instrument.compare', { change: { kind: 'bundled', codes: ['DET'] } }),
  ).toBe('INSTRUMENT_DOWNGRADE');
  expect(await older.do('finding.list', { inquiryId: first.inquiryId })).toEqual(findings);
});

it('keeps an own instrument in force where the next set would clash with it, and says so', async () => {
  const first = await openCore();
  await first.do('instrument.add', {
    name: 'nat.yaml',
    yaml: guideExample(),
    signature: null,
    reason,
  });
  // The next Amparo brings a fact of the same name: its own set must go on, the other steps back.
  const clash = (yaml: string): string =>
    raised(yaml).replace(
      'facts:\n',
      'facts:\n  CLOSED_SHELTER: { when: DET-Q02, meaning: Something else. }\n',
    );
  const core = await reopen(first, await programWith({ 'sub.yaml': clash }));
  expect((await core.do('instrument.list', {})).unusable).toEqual([]);
  expect(await core.fails('instrument.compare', { change: allChanges })).toBe(
    'INSTRUMENT_DUPLICATE',
  );
  expect((await core.do('law.checklists', { subject: null })).map(({ id }) => id)).toContain('NAT');
});

it('lets only administrators and commissioners decide on the law', async () => {
  const core = await openCore();
  const officer = await core.do('officer.add', {
    name: 'C. Investigator',
    roles: ['investigator'],
    clearedForIdentities: false,
    passphrase: givenPassphrase,
  });
  const { folder } = core;
  await chooseOwn(core, { folder, officerId: officer.id }, 'nine grey kettles by a frozen lock');
  const own = { name: 'nat.yaml', yaml: guideExample(), signature: null, reason };
  expect(await core.fails('instrument.add', own)).toBe('NOT_ALLOWED');
  // They may look, all the same.
  expect((await core.do('instrument.check', own)).faults).toEqual([]);
  expect((await core.do('instrument.list', {})).rows).toHaveLength(23);
});

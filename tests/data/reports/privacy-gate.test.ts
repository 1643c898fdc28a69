import { describe, expect, it } from 'vitest';
import { findingTextOf } from '../../../shared/domain/findings/finding';
import type { ReportId } from '../../../shared/domain/ids';
import type { TestCore } from '../../helpers/core';
import { draftReport, openSample, reportText } from '../../helpers/sample';

const hitsOf = async (core: TestCore, reportId: ReportId) =>
  (await core.do('report.gate', { reportId })).hits;

/** The invented identity of the sample: Vera Pavlovna Obraztsova, born 17 November 1980. */
const leaks = [
  ['the name', 'Vera Pavlovna Obraztsova', 'name'],
  ['the surname in capitals', 'OBRAZTSOVA', 'name'],
  ['the names turned round', 'Obraztsova, Vera', 'name'],
  ['marks on the letters', 'Ve\u0301ra', 'name'],
  ['a line break', 'Pav-\nlovna', 'name'],
  ['punctuation inside', 'O.b.r.a.z.t.s.o.v.a', 'name'],
  ['the alias', 'verochka', 'alias'],
  ['the document', 'sm-00471180', 'document_number'],
  ['the telephone', '25000471', 'contact'],
  ['the birth date', '17/11/1980', 'birth_date'],
] as const;

describe('the privacy gate', () => {
  it('finds every form, says whose, which and where, and never the value', async () => {
    const core = await openSample();
    const { id: reportId, revision: first } = await draftReport(core);
    expect(await hitsOf(core, reportId)).toEqual([]);
    let revision = first;
    for (const [, leak, kind] of leaks) {
      const text = { ...reportText, summary: `The file says ${leak} was heard.` };
      ({ revision } = await core.do('report.update', { reportId, revision, text }));
      const hits = await hitsOf(core, reportId);
      expect(hits).toContainEqual(
        expect.objectContaining({
          scope: 'inquiry',
          pseudonym: 'Person A',
          kind,
          where: 'Summary',
          sentence: 1,
          findingId: null,
          field: 'summary',
        }),
      );
      expect(JSON.stringify(hits)).not.toMatch(/obraz|vera|pavlo|1180|1980/i);
    }
    expect(await core.fails('report.submit', { reportId })).toBe('REPORT_GATE_STOPPED');
    await core.do('report.update', { reportId, revision, text: reportText });
    expect((await core.do('report.submit', { reportId })).status).toBe('submitted');
  });

  it('leads to the finding and its field', async () => {
    const core = await openSample();
    const { id: reportId } = await draftReport(core);
    const rows = await core.do('finding.list', { inquiryId: core.inquiryId });
    const [, second] = rows;
    if (second === undefined) throw new Error('no finding');
    const finding = await core.do('finding.reopen', { findingId: second.id });
    const text = findingTextOf(finding);
    const facts = [...text.facts, 'Obraztsova was asleep.'];
    await core.do('finding.update', {
      findingId: finding.id,
      revision: finding.revision,
      text: { ...text, facts, recommendation: '' },
    });
    await core.do('finding.accept', { findingId: finding.id });
    expect(await hitsOf(core, reportId)).toMatchObject([
      {
        pseudonym: 'Person A',
        kind: 'name',
        where: 'Finding 2, facts',
        findingId: finding.id,
        field: 'facts',
      },
    ]);
  });

  it('searches title, addressee, event and method too', async () => {
    const core = await openSample();
    const { inquiryId } = core;
    const { id: reportId, revision } = await draftReport(core);
    await core.do('report.update', {
      reportId,
      revision,
      text: {
        ...reportText,
        title: 'The case of Obraztsova',
        addressee: 'Counsel of Verochka',
        methodAndLimits: 'Read: passport SM00471180.',
      },
    });
    const events = await core.do('event.list', { inquiryId });
    for (const { id, ...event } of events)
      await core.do('event.update', {
        ...event,
        inquiryId,
        eventId: id,
        title: 'Vera at the station',
        personIds: [...event.personIds],
        authorityIds: [...event.authorityIds],
      });
    const places = (await hitsOf(core, reportId)).map(({ where }) => where);
    expect(new Set(places)).toEqual(
      new Set([
        'Title',
        'Addressee',
        'Method and limits',
        ...Array.from({ length: 8 }, (_, index) => `Finding ${String(index + 1)}, event`),
      ]),
    );
  });

  it('protects a named complainant', async () => {
    const core = await openSample();
    const { inquiryId } = core;
    const { id: reportId } = await draftReport(core);
    const inquiry = await core.do('inquiry.get', { inquiryId });
    await core.do('inquiry.update', {
      inquiryId,
      revision: inquiry.revision,
      title: inquiry.title,
      type: inquiry.type,
      openedOn: inquiry.openedOn,
      complainant: 'Pavel Handing',
      summary: inquiry.summary,
      leadId: inquiry.leadId,
      teamIds: [],
    });
    const hits = await hitsOf(core, reportId);
    expect(hits).toContainEqual(
      expect.objectContaining({ pseudonym: 'Complainant', kind: 'complainant', where: 'Title' }),
    );
  });

  it('works for a commissioner without clearance, and again at approval and signing', async () => {
    const core = await openSample();
    const { inquiryId } = core;
    const { id: reportId } = await draftReport(core);
    await core.do('report.submit', { reportId });
    const [person] = await core.do('person.list', { inquiryId });
    if (person === undefined) throw new Error('no person');
    const identity = (aliases: string[]) => ({
      fullName: 'Vera Pavlovna Obraztsova',
      aliases,
      birthDate: '',
      nationality: '',
      documentNumbers: [],
      contact: [],
    });
    const save = (aliases: string[]) =>
      core.do('identity.save', { inquiryId, personId: person.id, identity: identity(aliases) });

    await save(['employer']); // known by a word that the report uses
    await core.asCommissioner();
    const reveal = { inquiryId, personId: person.id, reason: 'To see.' };
    expect(await core.fails('identity.reveal', reveal)).toBe('IDENTITY_NOT_CLEARED');
    expect((await hitsOf(core, reportId)).length).toBeGreaterThan(0);
    expect(await core.fails('report.approve', { reportId })).toBe('REPORT_GATE_STOPPED');

    await core.asInvestigator();
    await save([]);
    await core.asCommissioner();
    await core.do('report.approve', { reportId });
    await core.asInvestigator();
    await save(['employer']);
    await core.asCommissioner();
    expect(await core.fails('report.sign', { reportId })).toBe('REPORT_GATE_STOPPED');
  });
});

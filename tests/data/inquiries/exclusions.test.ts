import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { operations } from '../../../shared/api';
import { inquiryByKey } from '../../../electron/core/inquiries/named-inquiries';
import { inquiryWithEvent } from '../../helpers/core';
import { addOfficer } from '../../helpers/officers';
import { draftReport, openSample } from '../../helpers/sample';

const reason = 'My brother serves in the unit that is complained of.';

/** The sample vault with a further investigator, and a second inquiry beside the sample's. */
async function office() {
  const core = await openSample();
  const other = await (await addOfficer(core, 'C. Colleague', ['investigator'])).settleIn();
  await core.asCommissioner();
  const commissionerId = (await core.do('vault.session', {}))?.officer.id;
  if (commissionerId === undefined) throw new Error('nobody is in');
  await core.asInvestigator();
  return { core, other, commissionerId, beside: await inquiryWithEvent(core) };
}

describe('an officer who steps back', () => {
  it('neither lists, finds, reads nor changes the inquiry any more', async () => {
    const { core, other, beside } = await office();
    const { inquiryId } = beside;
    await other.enter();
    await core.do('exclusion.recuse', { inquiryId, reason });
    const list = await core.do('inquiry.list', {});
    expect(list.rows.map(({ id }) => id)).not.toContain(inquiryId);
    expect(list.closed).toHaveLength(1);
    expect((await core.do('inquiry.list', { search: 'shelter northern' })).total).toBe(0);
    expect((await core.do('inquiry.deadlines', {})).map((one) => one.inquiryId)).not.toContain(
      inquiryId,
    );
    const refused = 'INQUIRY_CLOSED_TO_YOU';
    expect(await core.fails('inquiry.get', { inquiryId })).toBe(refused);
    expect(await core.fails('event.list', { inquiryId })).toBe(refused);
    expect(await core.fails('note.add', { inquiryId, text: 'I was there.' })).toBe(refused);
    expect(
      await core.fails('identity.reveal', { inquiryId, personId: beside.person.id, reason }),
    ).toBe(refused);
    expect(await core.fails('exclusion.list', { inquiryId })).toBe(refused);
  });

  it('cannot read or edit a report of it by the report alone', async () => {
    const { core, other } = await office();
    const report = await draftReport(core);
    await other.enter();
    await core.do('exclusion.recuse', { inquiryId: core.inquiryId, reason });
    expect(await core.fails('report.get', { reportId: report.id })).toBe('INQUIRY_CLOSED_TO_YOU');
    expect(await core.fails('report.preview', { reportId: report.id })).toBe(
      'INQUIRY_CLOSED_TO_YOU',
    );
  });

  it('hands over the lead first, to somebody who takes part', async () => {
    const { core, other, commissionerId, beside } = await office();
    const { inquiryId } = beside;
    await other.enter();
    await core.do('exclusion.recuse', { inquiryId, reason });
    await core.asInvestigator();
    expect(await core.fails('exclusion.recuse', { inquiryId, reason })).toBe(
      'EXCLUSION_NEEDS_LEAD',
    );
    expect(await core.fails('exclusion.recuse', { inquiryId, reason, newLeadId: other.id })).toBe(
      'EXCLUSION_NEEDS_LEAD',
    );
    const { leadId } = await core.do('inquiry.get', { inquiryId });
    await core.do('exclusion.recuse', { inquiryId, reason, newLeadId: commissionerId });
    await core.asCommissioner();
    const after = await core.do('inquiry.get', { inquiryId });
    expect(after.leadId).toBe(commissionerId);
    expect(after.leadId).not.toBe(leadId);
  });
});

describe('an officer whom the inquiry concerns', () => {
  it('is kept away by a commissioner, cannot be put on the team, and is readmitted with a reason', async () => {
    const { core, other, beside } = await office();
    const { inquiryId } = beside;
    expect(await core.fails('exclusion.exclude', { inquiryId, officerId: other.id, reason })).toBe(
      'NOT_ALLOWED',
    );
    await core.asCommissioner();
    await core.do('exclusion.exclude', { inquiryId, officerId: other.id, reason });
    expect(await core.fails('exclusion.exclude', { inquiryId, officerId: other.id, reason })).toBe(
      'EXCLUSION_STANDS',
    );
    await core.asInvestigator();
    const detail = await core.do('inquiry.get', { inquiryId });
    const { title, type, openedOn, complainant, summary, leadId, revision } = detail;
    expect(
      await core.fails('inquiry.update', {
        ...{ inquiryId, revision, title, type, openedOn, complainant, summary, leadId },
        teamIds: [other.id],
      }),
    ).toBe('EXCLUSION_STANDS');
    await core.asCommissioner();
    await core.do('exclusion.readmit', {
      ...{ inquiryId, officerId: other.id },
      reason: 'It was another person of the same name.',
    });
    const [ended] = await core.do('exclusion.list', { inquiryId });
    expect(ended).toMatchObject({ ground: 'concerned', reason });
    expect(ended?.readmitted?.reason).toBe('It was another person of the same name.');
    await other.enter();
    expect((await core.do('inquiry.get', { inquiryId })).id).toBe(inquiryId);
  });

  it('never ends it for themselves', async () => {
    const { core, commissionerId, beside } = await office();
    const { inquiryId } = beside;
    await core.asCommissioner();
    const input = { inquiryId, officerId: commissionerId, reason };
    expect(await core.fails('exclusion.readmit', input)).toBe('EXCLUSION_OWN_END');
  });
});

describe('the guard', () => {
  const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null;

  /** Every key of a JSON schema, at any depth. */
  function keysIn(schema: unknown): string[] {
    if (Array.isArray(schema)) return schema.flatMap(keysIn);
    if (!isObject(schema)) return [];
    const own = isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
    return [...own, ...Object.values(schema).flatMap(keysIn)];
  }
  const schemaOf = (input: z.ZodType) =>
    z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  const topKeys = (input: z.ZodType): string[] => Object.keys(schemaOf(input).properties ?? {});

  /** Ids of things that belong to the vault and to no inquiry, or that are no keys of a table. */
  const elsewhere = new Set([
    ...['officerId', 'officerIds', 'leadId', 'newLeadId', 'teamIds'],
    ...['questionId', 'questionIds', 'standardId', 'standardIds', 'indicatorId'],
    ...[
      'confirmationId',
      'hitId',
      'releaseId',
      'reviewCommentId',
      'paragraphId',
      'combinationId',
      'keptId',
      'id',
    ],
  ]);
  const isOfInquiry = (key: string): boolean => /Ids?$/.test(key) && !elsewhere.has(key);

  it.each(Object.entries(operations))('knows the inquiry of all that %s names', (_, { input }) => {
    const own = topKeys(input);
    for (const key of own.filter((one) => one.endsWith('Id')).filter(isOfInquiry))
      expect(Object.keys(inquiryByKey)).toContain(key);
    const named = keysIn(schemaOf(input)).filter(isOfInquiry);
    if (named.length > 0) expect(own.some((key) => key in inquiryByKey)).toBe(true);
  });
});

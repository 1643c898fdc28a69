import { describe, expect, it } from 'vitest';
import { OfficerId, ReportId } from '../../../shared/domain/ids';
import type { Report, ReportStatus } from '../../../shared/domain/reports/report';
import type { Officer, Role } from '../../../shared/domain/vault/officers';
import type { GateHit } from '../../../shared/domain/reports/gate/hit';
import { textsOf } from '../../../shared/domain/reports/gate/model-texts';
import { gateLine, releaseLine } from '../../../renderer/features/reports/gate-logic';
import {
  chancesFor,
  grouped,
  mayNameSignatories,
} from '../../../renderer/features/reports/report-logic';

const id = '11111111-1111-4111-8111-111111111111';
const officer = (name: string, ...roles: Role[]): Officer => ({
  id: OfficerId.parse(id),
  name,
  roles,
  clearedForIdentities: false,
  suspended: false,
});
const reportIn = (status: ReportStatus): Report => ({
  id: ReportId.parse(id),
  title: 'Closed shelter',
  subjectKind: 'case',
  status,
  authorName: 'A. Officer',
  updatedAt: '2026-03-02T10:00:00.000Z',
  addressee: 'Ministry of the Interior',
  audience: 'authority',
  summary: '',
  methodAndLimits: '',
  revision: 1,
  reference: '2026/014',
  findings: [],
  approvedByName: null,
  returnedReason: null,
  signatories: [],
  file: null,
  corrects: null,
  correctedBy: [],
  standardsMissing: [],
});

describe('what an officer can do with a report', () => {
  it('never lets the author approve it, even as a commissioner', () => {
    const author = officer('A. Officer', 'commissioner', 'investigator');
    const chances = chancesFor(reportIn('submitted'), author);
    expect(chances.can).not.toContain('approve');
    expect(chances.waitsFor).toContain('another commissioner');
  });

  it('lets another commissioner approve, return, and then sign it', () => {
    const other = officer('B. Commissioner', 'commissioner');
    expect(chancesFor(reportIn('submitted'), other).can).toEqual(['approve', 'return']);
    expect(chancesFor(reportIn('approved'), other).can).toContain('sign');
  });

  it('leaves a signed report as it is', () => {
    const everything = officer('B', 'commissioner', 'investigator', 'administrator');
    const { can } = chancesFor(reportIn('signed'), everything);
    expect(can).toContain('export');
    for (const step of ['edit', 'submit', 'return', 'approve', 'sign'] as const)
      expect(can).not.toContain(step);
  });

  it('says whom a report waits for', () => {
    const investigator = officer('A. Officer', 'investigator');
    expect(chancesFor(reportIn('submitted'), investigator)).toMatchObject({ can: [] });
    expect(chancesFor(reportIn('approved'), investigator).waitsFor).toContain('sign');
  });
});

describe('what the privacy gate found', () => {
  const hit: GateHit = {
    id: 'h',
    scope: 'inquiry',
    pseudonym: 'Person A',
    kind: 'document_number',
    where: 'Finding 2, conclusion',
    sentence: 3,
    findingId: id,
    field: 'conclusion',
    release: 'identifies',
  };

  it('says what, where and why, and leads to the text', () => {
    const line = gateLine(hit);
    expect(line.what).toBe('A document number of Person A');
    expect(line.where).toBe('Finding 2, conclusion, sentence 3');
    expect(line.noRelease).toContain('cannot be released');
    expect(line.why).not.toBe('');
    expect(line.fix).toEqual({ place: 'finding', findingId: id, field: 'conclusion' });
  });

  it('says of another inquiry neither whose nor which', () => {
    const other = { ...hit, scope: 'other', pseudonym: '', kind: 'name', field: 'title' } as const;
    const line = gateLine({ ...other, where: 'Title', findingId: null, release: 'possible' });
    expect(line.what).toBe('A name held in another inquiry');
    expect(line.where).toBe('Title');
    expect(line.noRelease).toBeNull();
  });

  it('says what was released and where it stands, or that it is gone', () => {
    const release = {
      id: 'r',
      scope: 'inquiry',
      pseudonym: 'Person A',
      kind: 'name',
      where: ['Title', 'Summary'],
      reason: 'It is the name of a street.',
      officerName: 'A. Officer',
      at: '2026-03-02T10:00:00.000Z',
      confirmedByName: null,
    } as const;
    expect(releaseLine(release)).toEqual({
      what: 'The name of Person A',
      where: 'Title; Summary',
    });
    expect(releaseLine({ ...release, scope: null, pseudonym: '', where: [] })).toEqual({
      what: 'The name',
      where: 'No longer in the report',
    });
  });

  it('leads to every text of a report that is written by hand, and nowhere else', () => {
    const finding = {
      number: 1,
      title: 'Standard',
      subjectKind: 'case' as const,
      personPseudonym: 'Person A',
      eventLabel: 'Held at the station',
      standard: { id: 'DET-02', title: 'Routine detention', reference: 'III.C' },
      outcomeLabel: 'Breach indicated',
      effectLabel: 'Binding',
      facts: ['A fact'],
      analysis: 'a',
      conclusion: 'c',
      hedge: null,
      bySilence: false,
      presumptions: [],
      kind: 'breach' as const,
      qualifiers: [],
      officerView: null,
      responsibility: 'both' as const,
      recommendation: 'r',
      reparation: [],
      addressee: 'x',
      replyDeadline: null,
    };
    const model = {
      institution: 'Office',
      reference: '2026/014',
      title: 't',
      addressee: 'x',
      audience: 'authority' as const,
      subjectKind: 'case' as const,
      date: '2026-03-02',
      language: 'en',
      author: 'Office',
      summary: ['s'],
      corrects: null,
      persons: [],
      findings: [finding],
      methodAndLimits: ['m'],
      annex: [],
      replies: [],
      contradictions: [],
      notExamined: [],
      auditHead: { sequence: 1, hash: 'a' },
      isSealed: true,
      signatories: [{ name: 'B', role: 'Commissioner', field: 'Signature1' }],
    };
    const places = textsOf(model, [id]).map(({ where, findingId, field }) => {
      const { fix } = gateLine({ ...hit, where, findingId, field });
      return [where, fix?.place];
    });
    expect(Object.fromEntries(places)).toMatchObject({
      Title: 'report',
      Summary: 'report',
      'Method and limits': 'report',
      Author: undefined,
      'Finding 1, event': 'timeline',
      'Finding 1, facts': 'finding',
      'Finding 1, the officer’s view': 'checklists',
      'Finding 1, conclusion': 'finding',
      'Finding 1, person': undefined,
    });
  });
});

it('groups a hash for reading aloud', () => {
  expect(grouped('abcdef012')).toBe('abcd ef01 2');
});

describe('who signs a report', () => {
  const second = OfficerId.parse('22222222-2222-4222-8222-222222222222');
  const at = '2026-03-02T10:00:00.000Z';
  const named = (mine: string | null, other: string | null): Report => ({
    ...reportIn('approved'),
    signatories: [
      { officerId: OfficerId.parse(id), name: 'B. Commissioner', signedAt: mine },
      { officerId: second, name: 'C. Second', signedAt: other },
    ],
  });
  const commissioner = officer('B. Commissioner', 'commissioner');

  it('is each who is named, once', () => {
    expect(chancesFor(named(null, null), commissioner).can).toContain('sign');
    expect(chancesFor(named(at, null), commissioner)).toEqual({
      can: ['return'],
      waitsFor: 'Still to sign: C. Second.',
    });
    const stranger: Officer = { ...commissioner, id: OfficerId.parse(second.replace('2', '3')) };
    expect(chancesFor(named(null, at), stranger).can).not.toContain('sign');
  });

  it('can be named by who works on a draft, later by commissioners, and not after a signature', () => {
    const investigator = officer('A. Officer', 'investigator');
    expect(mayNameSignatories(reportIn('draft'), investigator)).toBe(true);
    expect(mayNameSignatories(reportIn('submitted'), investigator)).toBe(false);
    expect(mayNameSignatories(reportIn('approved'), commissioner)).toBe(true);
    expect(mayNameSignatories(reportIn('signed'), commissioner)).toBe(false);
    const file = { sha256: '', pages: 1, isSealed: true, timeStamps: 0, rootFingerprints: [] };
    expect(mayNameSignatories({ ...reportIn('approved'), file }, commissioner)).toBe(false);
  });
});

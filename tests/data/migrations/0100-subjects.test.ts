import { describe, expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', '', 'o1', 3, '${at}', '${at}');
  INSERT INTO authorities VALUES ('u1', 'i1', 'Border police', 'police', 'XX', 'destination');
  INSERT INTO persons VALUES ('p1', 'i1', 1, 'person_concerned', '');
  INSERT INTO events VALUES ('e1', 'i1', 'arrest', 'Arrest', '2024', NULL, '2024-01-01', '', '');
  INSERT INTO evidence VALUES ('v1', 'i1', 'f1', 'Order', 'order.pdf', '00', 12, '${at}', 'o1');
  INSERT INTO assessments VALUES ('s1', 'i1', 'p1', 'e1', 'u1', '${at}', 'o1');
  INSERT INTO answers(assessment_id, question_id, is_withdrawn, value, reason, at, officer_id)
    VALUES ('s1', 'DET-Q10', 0, '"yes"', 'Seen', '${at}', 'o1');
  INSERT INTO answer_evidence VALUES (1, 'v1');
  INSERT INTO findings(id, inquiry_id, assessment_id, standard_id, status, facts, analysis,
    conclusion, recommendation, addressee, created_at, updated_at)
    VALUES ('f1', 'i1', 's1', 'DET-02', 'accepted', '[]', '', 'c', '', '', '${at}', '${at}');
  INSERT INTO disputes(assessment_id, standard_id, outcome, reason, checklist_outcome,
    checklist_effect, answers_up_to, at, officer_id)
    VALUES ('s1', 'DET-02', 'COMPLIANT', 'Because', 'BREACH INDICATED', 'SOFT', 1, '${at}', 'o1');
  INSERT INTO reports(id, inquiry_id, status, title, addressee, audience, summary,
    method_and_limits, author_id, created_at, updated_at)
    VALUES ('r1', 'i1', 'draft', 'T', 'A', 'public', '', '', 'o1', '${at}', '${at}');
`;

const columns = 'id, inquiry_id, kind, person_id, event_id, authority_id, state, title, measure';
const assessment = (values: string) =>
  `INSERT INTO assessments(${columns}, scope, period_from, period_until, created_at, officer_id)
   VALUES (${values}, '${at}', 'o1')`;
const measure = (id: string, until: string) =>
  `'${id}', 'i1', 'measure', NULL, NULL, 'u1', NULL, 'Raids', 'raid_or_rescue', '', NULL, ${until}`;
const system = (id: string, state: string) =>
  `'${id}', 'i1', 'system', NULL, NULL, NULL, ${state}, 'Response', NULL, NULL, '2020', '2024'`;

describe('0100', () => {
  it('makes every assessment a case and every report a case report, and keeps what refers to them', () => {
    const { before, after, db } = migrated(100, rows);
    const { assessments: oldOnes, reports: oldReports, ...rest } = before;
    const { assessments, reports, ...now } = after;
    expect(now).toEqual(rest); // answers, their evidence, findings and disputes among them
    const none = { state: null, title: null, measure: null, scope: null };
    const open = { period_from: null, period_until: null };
    const wanted = (oldOnes as object[]).map((row) => ({ ...row, kind: 'case', ...none, ...open }));
    expect(assessments).toEqual(wanted);
    expect(reports).toEqual(
      (oldReports as object[]).map((row) => ({ ...row, subject_kind: 'case' })),
    );
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => db.exec(`DELETE FROM assessments`)).toThrow(/FOREIGN KEY/);
    expect(() => db.exec(`UPDATE reports SET subject_kind = 'system'`)).toThrow(/keeps its kind/);
    db.close();
  });

  it('holds each subject once, and no subject that is half one kind and half another', () => {
    const { db } = migrated(100, rows);
    const add = (values: string) => () => db.exec(assessment(values));
    add(measure('m1', 'NULL'))();
    expect(add(measure('m2', 'NULL'))).toThrow(/UNIQUE/); // still in force is one period
    add(measure('m3', `'2021'`))();
    add(system('y1', `'Utopia'`))();
    expect(add(system('y2', `'utopia'`))).toThrow(/UNIQUE/);
    expect(add(system('y3', 'NULL'))).toThrow(/CHECK/);
    const second = `'s2', 'i1', 'case', 'p1', 'e1', 'u1', NULL, NULL, NULL, NULL, NULL, NULL`;
    expect(add(second)).toThrow(/UNIQUE/);
    expect(add(second.replace(`'u1'`, 'NULL'))).toThrow(/CHECK/);
    expect(add(second.replace(`'p1'`, 'NULL'))).toThrow(/CHECK/);
    db.close();
  });
});

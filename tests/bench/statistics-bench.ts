/** The systemic view and the indicators over many inquiries, against plain SQL on the same tables. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AnswerValue } from '../../shared/domain/assessments/answer';
import { keptMarks } from '../../shared/domain/statistics/marks';
import { checkAnswers, evaluate, fits, type EvaluationContext, type Law } from '../../shared/law';
import { loadInstruments } from '../../electron/core/assessments/load-instruments';
import { indicatorViews } from '../../electron/core/statistics/indicators';
import { systemicView } from '../../electron/core/statistics/systemic';
import { openStore, type WritableDb } from '../../electron/core/store';
import { addInquiries, layOut } from './many-inquiries';
import { compare, counted, printRatio } from './measure';

const Answers = z.record(
  z.string(),
  z.union([z.string(), z.number().transform(String), z.array(z.string()), z.null()]).catch(null),
);
const Cases = z.array(z.object({ frames: z.array(z.object({ answers: Answers })) }));
const legal: EvaluationContext = {
  profile: { ICCPR: true, TP: true },
  decided: [],
  background: false,
};

/** What is kept of one published case: results that are decided, and its answers and facts. */
function templates(law: Law, cases: string) {
  const frames = Cases.parse(JSON.parse(readFileSync(cases, 'utf8'))).flatMap((one) => one.frames);
  return frames.map(({ answers }) => {
    const file = checkAnswers(law, answers);
    const results = [...evaluate(law, file, legal)].filter(([id, { outcome }]) => {
      const standard = law.standards.get(id);
      return (
        standard !== undefined && fits(standard, 'case') && outcome !== 'INSUFFICIENT INFORMATION'
      );
    });
    const facts = Object.fromEntries(
      [...law.facts].map(([name, { run }]) => [name, run(file.slots)]),
    );
    return { results, answers, facts };
  });
}

type Template = ReturnType<typeof templates>[number];

/** The marks of the n-th inquiry: of every ten answers one is missing, each time another one. */
function marksOf(law: Law, n: number, { results, answers, facts }: Template) {
  const given = Object.entries(answers).filter((_, at) => (at * 7 + n * 13 + (n % 7)) % 10 !== 0);
  const read = {
    kind: 'case',
    answers: Object.fromEntries(given) satisfies Readonly<Record<string, AnswerValue>>,
    facts,
    outcomes: Object.fromEntries(results.map(([id, { outcome }]) => [id, outcome])),
    breaches: results.filter(([, { outcome }]) => outcome === 'BREACH INDICATED').length,
    breachesBySilence: 0,
    wasPresumedChild: n % 50 === 0,
    recommendations: n % 3 === 0 ? (['in_signed_report'] as const) : [],
    replies: n % 4 === 0 ? (['none'] as const) : [],
  } as const;
  return keptMarks(read, law.questions.keys());
}

/** One case with its kept results in each inquiry, five hundred authorities' names, twenty years. */
function fill(
  db: WritableDb,
  officer: string,
  law: Law,
  given: readonly Template[],
  count: number,
) {
  const at = '2026-01-01T00:00:00.000Z';
  const authority = db.prepare(
    `INSERT INTO authorities VALUES (?, ?, ?, ?, 'Cyprus', 'destination')`,
  );
  const person = db.prepare(
    `INSERT INTO persons(id, inquiry_id, number, role, note) VALUES (?, ?, 1, 'person_concerned', '')`,
  );
  const event = db.prepare(
    `INSERT INTO events(id, inquiry_id, type, title, starts_on, earliest, place, description)
     VALUES (?, ?, 'arrest', '', ?, ?, '', '')`,
  );
  const assessment = db.prepare(
    `INSERT INTO assessments(id, inquiry_id, kind, person_id, event_id, authority_id, created_at,
       officer_id) VALUES (?, ?, 'case', ?, ?, ?, ?, ?)`,
  );
  const result = db.prepare(`INSERT INTO assessment_results VALUES (?, ?, ?, ?, ?, NULL, '1.0.0')`);
  const marks = db.prepare(
    `INSERT INTO assessment_marks VALUES (@s, @sex, @age, @nationality, @exploitation, @marks,
       @questions)`,
  );
  const kinds = ['police', 'border_guard', 'court', 'prosecution'];
  const inquiries = addInquiries(db, officer, count);
  db.transaction(() => {
    inquiries.forEach((inquiry, n) => {
      const [u, p, e, s] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      const day = `${String(2005 + (n % 20))}-03-01`;
      authority.run(u, inquiry, `Authority ${String(n % 500)}`, kinds[n % kinds.length]);
      person.run(p, inquiry);
      event.run(e, inquiry, day, day);
      assessment.run(s, inquiry, p, e, u, at, officer);
      const template = given[n % given.length];
      if (template === undefined) return;
      for (const [id, { outcome, effect, qualifiers }] of template.results)
        result.run(s, id, outcome, effect, JSON.stringify(qualifiers));
      marks.run({ s, ...marksOf(law, n, template) });
    });
    db.exec('DELETE FROM stale_results');
  })();
}

const filter = { fromYear: null, toYear: null, state: null, inquiryType: null, checklist: null };

export async function benchStatistics(
  resources: string,
  cases: string,
  folder: string,
): Promise<void> {
  const count = 10_000;
  const law = await loadInstruments(join(resources, 'instruments'));
  const file = join(folder, 'statistics.db');
  const db = openStore({ file, key: randomBytes(32), create: true });
  fill(db, layOut(db, folder), law, templates(law, cases), count);
  const reading = { db, law };
  const breaches = `FROM assessment_results INDEXED BY assessment_results_breaches WHERE outcome = 'BREACH INDICATED'`;
  const plain = db.prepare(`SELECT standard_id, effect, count(*) ${breaches} GROUP BY 1, 2`);
  const joined = db.prepare(
    `SELECT r.standard_id, r.effect, count(*), count(DISTINCT s.inquiry_id)
     FROM assessment_results r INDEXED BY assessment_results_breaches JOIN assessments s ON s.id = r.assessment_id
     JOIN persons p ON p.id = s.person_id
     WHERE r.outcome = 'BREACH INDICATED' AND p.statistics_objection = 0 GROUP BY 1, 2`,
  );
  const results =
    db.prepare<[], number>(`SELECT count(*) FROM assessment_results`).pluck().get() ?? 0;
  const found = db.prepare<[], number>(`SELECT count(*) ${breaches}`).pluck().get() ?? 0;
  process.stdout.write(`${counted(results)} kept results, ${counted(found)} of them breaches\n`);
  const view = () => systemicView(reading, { filter, rows: 'standard', columns: 'effect' });
  const what = `systemic view by standard and effect, ${counted(count)} inquiries`;
  printRatio(what, 'the plain SQL count', await compare(9, view, () => plain.all()));
  printRatio(
    what,
    'plain SQL with objections and inquiries counted',
    await compare(9, view, () => joined.all()),
  );
  const byAuthority = () => systemicView(reading, { filter, rows: 'authority', columns: 'year' });
  printRatio(
    `systemic view by authority and year, ${counted(count)} inquiries`,
    'the plain SQL count',
    await compare(5, byAuthority, () => plain.all()),
  );
  const bySex = db.prepare(
    `SELECT m.sex, count(*) FROM assessment_marks m JOIN assessments s ON s.id = m.assessment_id
     JOIN persons p ON p.id = s.person_id WHERE p.statistics_objection = 0 GROUP BY 1`,
  );
  const indicators = (ids: readonly string[] | null) =>
    indicatorViews(reading, { filter, ids, dimensions: ['sex'] });
  for (const [name, ids] of [
    ['all indicators', null],
    ['one indicator (IND-07)', ['IND-07']],
  ] as const)
    printRatio(
      `${name} by sex, ${counted(count)} inquiries`,
      'one plain SQL count by sex without who objected',
      await compare(
        5,
        () => indicators(ids),
        () => bySex.all(),
      ),
    );
  db.close();
}

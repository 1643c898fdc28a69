import { createHash } from 'node:crypto';
import { marksVersion } from '../../../shared/domain/statistics/marks';
import type { Law } from '../../../shared/law';
import type { Context } from '../context';

/** Raise it when the engine gives other results than before for the same law and answers. */
const engineVersion = 1;

const fingerprints = new WeakMap<Law, string>();

/** Everything in the law that a kept result can depend on, as one SHA-256 in hexadecimal. */
export function lawFingerprint(law: Law): string {
  const known = fingerprints.get(law);
  if (known !== undefined) return known;
  const standards = [...law.standards.values()].map((one) => [
    one.id,
    one.kind,
    one.level,
    one.subjects,
    one.trigger.text,
    one.breach.text,
    one.cap,
    one.sources,
    [one.alwaysYardstick, one.coversSuspected, one.arguable, one.dutyBearers],
  ]);
  const facts = [...law.facts].map(([name, { text }]) => [name, text]);
  const questions = [...law.questions.values()].map(({ id, type, choices }) => [
    id,
    type,
    choices.map(({ value }) => value),
  ]);
  const versions = law.checklists.map(({ id, version }) => [id, version]);
  const made = [engineVersion, marksVersion];
  const basis = [...made, versions, standards, facts, questions, [...law.instruments]];
  const fingerprint = createHash('sha256').update(JSON.stringify(basis)).digest('hex');
  fingerprints.set(law, fingerprint);
  return fingerprint;
}

/**
 * Marks the results that another law, or another day than when they were kept, can change: silence
 * counts from the day after a period for a reply expires (rule S6), and what a State is bound by is
 * asked for today where a measure or system goes on.
 */
export function markByLawAndDay({ db, law, now }: Context): void {
  const basis = db
    .prepare<[], { law: string; day: string }>('SELECT law, day FROM results_basis')
    .get();
  const today = now().slice(0, 10);
  const fingerprint = lawFingerprint(law);
  if (basis?.law === fingerprint && basis.day === today) return;
  if (basis?.law !== fingerprint)
    db.prepare('INSERT OR IGNORE INTO stale_results SELECT id FROM assessments').run();
  // A clock set back makes a period run again.
  const [from, to] = [basis?.day ?? '', today].sort();
  db.prepare(
    `INSERT OR IGNORE INTO stale_results
     SELECT s.id FROM requests r JOIN assessments s ON s.inquiry_id = r.inquiry_id
     WHERE r.expires_on >= ? AND r.expires_on < ?
     UNION SELECT id FROM assessments WHERE kind <> 'case' AND period_until IS NULL`,
  ).run(from, to);
  db.prepare('UPDATE results_basis SET law = ?, day = ?').run(fingerprint, today);
}

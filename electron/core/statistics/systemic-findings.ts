import type { Parsed } from '../../../shared/api';
import { authorityKindWords } from '../../../shared/domain/inquiries/authority-words';
import { AuthorityKind } from '../../../shared/domain/inquiries/inquiry';
import type { SystemicFindingId } from '../../../shared/domain/ids';
import type { Pattern, SystemicFinding } from '../../../shared/domain/statistics/systemic';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { patternKey, patterns } from './patterns';

type Row = Omit<SystemicFinding, 'title' | 'cases'>;

const columns = `f.id AS id, f.standard_id AS standardId, f.state AS state,
  f.authority_kind AS authorityKind, f.authority_name AS authorityName, f.status AS status,
  f.revision AS revision, f.text AS text, f.recommendation AS recommendation,
  f.addressee AS addressee, f.rejection_reason AS rejectionReason, o.name AS officerName,
  f.updated_at AS updatedAt`;
const from = 'FROM systemic_findings f JOIN officers o ON o.id = f.officer_id';

const findingOf = ({ db, law }: Context, row: Row): SystemicFinding => ({
  ...row,
  title: law.standards.get(row.standardId)?.title ?? row.standardId,
  cases: db
    .prepare<[string], { reference: string; pseudonym: string }>(
      `SELECT reference, pseudonym FROM systemic_finding_cases WHERE finding_id = ?
       ORDER BY reference, pseudonym`,
    )
    .all(row.id),
});

export const systemicFindings = (context: Context): SystemicFinding[] =>
  context.db
    .prepare<[], Row>(`SELECT ${columns} ${from} ORDER BY f.updated_at DESC`)
    .all()
    .map((row) => findingOf(context, row));

/** @throws AppError NOT_FOUND */
export function requireFinding(context: Context, id: SystemicFindingId): SystemicFinding {
  const row = context.db.prepare<[string], Row>(`SELECT ${columns} ${from} WHERE f.id = ?`).get(id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return findingOf(context, row);
}

/** A draft in plain words, by reference and pseudonym alone; what it means is for the officer to say. */
function draftText({
  title,
  standardId,
  state,
  authorityKind,
  authorityName,
  inquiries,
  cases,
}: Pattern) {
  const kind = AuthorityKind.safeParse(authorityKind);
  const kindWords = kind.success ? authorityKindWords[kind.data].toLowerCase() : authorityKind;
  const who =
    authorityName === ''
      ? `authorities of the kind “${kindWords}” (${state})`
      : `${authorityName} (${state})`;
  const cited = cases.map(({ reference, pseudonym }) => `${reference}, ${pseudonym}`).join('; ');
  return `In ${String(inquiries)} inquiries the facts on file indicate that the same standard was not met by ${who}: ${title} (${standardId}). Cases: ${cited}.`;
}

function requirePattern(context: Context, subject: Parsed<'systemicFinding.propose'>): Pattern {
  const everything = {
    fromYear: null,
    toYear: null,
    state: null,
    inquiryType: null,
    checklist: null,
  };
  const by = subject.authorityName === '' ? 'authority_kind' : 'authority';
  const key = patternKey(subject);
  const pattern = patterns(context, everything, by).find((one) => patternKey(one) === key);
  if (pattern === undefined) throw new AppError('PATTERN_NOT_FOUND');
  if (pattern.findingId !== null) throw new AppError('SYSTEMIC_FINDING_EXISTS');
  return pattern;
}

export function propose(
  context: Context,
  input: Parsed<'systemicFinding.propose'>,
): SystemicFinding {
  const { db, now, newId, vault } = context;
  const pattern = requirePattern(context, input);
  const id = newId() as SystemicFindingId; // a fresh UUID becomes an id here
  const { standardId, state, authorityKind, authorityName, title, cases } = pattern;
  db.prepare(
    `INSERT INTO systemic_findings(id, standard_id, state, authority_kind, authority_name, status,
       text, recommendation, addressee, created_at, updated_at, officer_id)
     VALUES (@id, @standardId, @state, @authorityKind, @authorityName, 'proposed', @text,
       @recommendation, '', @at, @at, @officer)`,
  ).run({
    id,
    standardId,
    state,
    authorityKind,
    authorityName,
    text: draftText({ ...pattern, title }),
    recommendation: context.law.standards.get(standardId)?.recommendation ?? '',
    at: now(),
    officer: vault.officer.id,
  });
  const cite = db.prepare('INSERT INTO systemic_finding_cases VALUES (?, ?, ?, ?)');
  for (const { assessmentId, reference, pseudonym } of cases)
    cite.run(id, assessmentId, reference, pseudonym);
  context.audit({
    inquiryId: null,
    subject: id,
    details: { standard: standardId, cases: cases.length },
  });
  return requireFinding(context, id);
}

type Step = Pick<
  SystemicFinding,
  'status' | 'text' | 'recommendation' | 'addressee' | 'rejectionReason'
>;

/** @throws AppError CHANGED_MEANWHILE where somebody else was faster */
function write(
  context: Context,
  input: { readonly findingId: SystemicFindingId; readonly revision: number },
  step: Step,
): SystemicFinding {
  const changed = context.db
    .prepare(
      `UPDATE systemic_findings SET status = @status, text = @text, recommendation = @recommendation,
         addressee = @addressee, rejection_reason = @rejectionReason, revision = revision + 1,
         updated_at = @at, officer_id = @officer
       WHERE id = @findingId AND revision = @revision`,
    )
    .run({ ...step, ...input, at: context.now(), officer: context.vault.officer.id });
  if (changed.changes !== 1) throw new AppError('CHANGED_MEANWHILE');
  context.audit({ inquiryId: null, subject: input.findingId, details: { status: step.status } });
  return requireFinding(context, input.findingId);
}

export function save(context: Context, input: Parsed<'systemicFinding.save'>): SystemicFinding {
  requireFinding(context, input.findingId);
  const { findingId, revision, text, recommendation, addressee } = input;
  const step = {
    text,
    recommendation,
    addressee,
    status: 'proposed',
    rejectionReason: null,
  } as const;
  return write(context, { findingId, revision }, step);
}

/** @throws AppError SYSTEMIC_FINDING_INCOMPLETE */
export function accept(context: Context, input: Parsed<'systemicFinding.accept'>): SystemicFinding {
  const { text, recommendation, addressee } = requireFinding(context, input.findingId);
  if (text === '' || recommendation === '' || addressee === '')
    throw new AppError('SYSTEMIC_FINDING_INCOMPLETE');
  const step = {
    text,
    recommendation,
    addressee,
    status: 'accepted',
    rejectionReason: null,
  } as const;
  return write(context, input, step);
}

export function reject(context: Context, input: Parsed<'systemicFinding.reject'>): SystemicFinding {
  const { text, recommendation, addressee } = requireFinding(context, input.findingId);
  const { findingId, revision, reason } = input;
  const step = {
    text,
    recommendation,
    addressee,
    status: 'rejected',
    rejectionReason: reason,
  } as const;
  return write(context, { findingId, revision }, step);
}

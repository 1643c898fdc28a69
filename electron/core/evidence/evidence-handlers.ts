import { basename } from 'node:path';
import type { Parsed } from '../../../shared/api';
import type { Evidence } from '../../../shared/domain/evidence/evidence';
import type { EvidenceId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { requireInquiry } from '../inquiries/detail';
import { touchInquiry } from '../inquiries/search-index';
import type { ReadableDb } from '../store';
import { writeFileWhole } from '../written-file';
import { checkSealed, readSealed, sealFile } from './sealed-file';

interface EvidenceRow extends Evidence {
  readonly fileId: string;
}

const select = `SELECT v.id AS id, v.title AS title, v.file_name AS fileName, v.sha256 AS sha256,
    v.size AS size, v.added_at AS addedAt, o.name AS officerName, v.file_id AS fileId,
    (SELECT count(*) FROM answer_evidence e JOIN current_answers a
      ON a.sequence = e.answer_sequence WHERE e.evidence_id = v.id) AS linkedAnswers
  FROM evidence v JOIN officers o ON o.id = v.officer_id WHERE v.inquiry_id = ?`;

const listEvidence = (db: ReadableDb, inquiryId: string): EvidenceRow[] =>
  db.prepare<[string], EvidenceRow>(`${select} ORDER BY v.added_at, v.id`).all(inquiryId);

function requireEvidence(db: ReadableDb, inquiryId: string, id: string): EvidenceRow {
  const row = db
    .prepare<[string, string], EvidenceRow>(`${select} AND v.id = ?`)
    .get(inquiryId, id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return row;
}

const sealedOf = ({ vault }: Context, { fileId }: EvidenceRow) => ({
  folder: vault.evidenceFolder,
  fileId,
  key: vault.evidenceKey(),
});

const withoutFileId = ({ fileId: _, ...shown }: EvidenceRow): Evidence => shown;

function addRow(
  context: Context,
  input: Parsed<'evidence.add'>,
  sealed: { readonly fileId: string; readonly sha256: string; readonly size: number },
): Evidence {
  const { db, vault } = context;
  requireInquiry(db, input.inquiryId);
  const id = context.newId() as EvidenceId; // a fresh UUID becomes an id here
  const now = context.now();
  db.prepare(
    `INSERT INTO evidence(id, inquiry_id, file_id, title, file_name, sha256, size, added_at, officer_id)
     VALUES (@id, @inquiryId, @fileId, @title, @fileName, @sha256, @size, @now, @officer)`,
  ).run({
    ...input,
    ...sealed,
    id,
    now,
    fileName: basename(input.path),
    officer: vault.officer.id,
  });
  touchInquiry(db, input.inquiryId, now);
  context.audit({
    inquiryId: input.inquiryId,
    subject: id,
    details: { sha256: sealed.sha256, size: sealed.size },
  });
  return withoutFileId(requireEvidence(db, input.inquiryId, id));
}

export const evidenceHandlers = {
  'evidence.list': (context, { inquiryId }) =>
    listEvidence(context.db, inquiryId).map(withoutFileId),
  'evidence.add': staged(async (context, input) => {
    requireInquiry(context.db, input.inquiryId);
    const { evidenceFolder, evidenceKey } = context.vault;
    return sealFile({ source: input.path, folder: evidenceFolder, key: evidenceKey() });
  }, addRow),
  'evidence.export': staged(
    async (context, input) => {
      const row = requireEvidence(context.db, input.inquiryId, input.evidenceId);
      await checkSealed({ ...sealedOf(context, row), sha256: row.sha256 });
      return row;
    },
    (context, input, { id, sha256 }) => {
      context.audit({ inquiryId: input.inquiryId, subject: id, details: { sha256 } });
      return { sha256 };
    },
    (context, { path }, row) => writeFileWhole(path, readSealed(sealedOf(context, row))),
  ),
  'evidence.check': staged(
    async (context, input) => {
      const row = requireEvidence(context.db, input.inquiryId, input.evidenceId);
      await checkSealed({ ...sealedOf(context, row), sha256: row.sha256 });
    },
    () => ({ intact: true }),
  ),
} satisfies Handlers<'evidence.list' | 'evidence.add' | 'evidence.export' | 'evidence.check'>;

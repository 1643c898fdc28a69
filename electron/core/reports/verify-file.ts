import { open } from 'node:fs/promises';
import type { Parsed } from '../../../shared/api';
import { AppError } from '../../../shared/errors';
import { verifyPdf, type VerificationReport } from '../../../shared/verify';
import { rootCertificate } from '../settings/institution-root';
import type { SessionHolder } from '../vault-sessions/session-holder';

/** A report is a few megabytes; a verifier fed with anything must not fill the memory. */
const longestFile = 256 * 1024 * 1024;

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > longestFile) throw new AppError('FILE_TOO_LARGE');
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('FILE_NOT_READ', {}, { cause: error });
  }
}

/** The root that the reader names, else that of the open vault, else none. */
async function chosenRoots(session: SessionHolder, rootPath: string | null): Promise<Uint8Array[]> {
  if (rootPath !== null) return [await readWhole(rootPath)];
  if (session.current() === null) return [];
  const own = rootCertificate(session.require().db);
  return own === null ? [] : [own];
}

/**
 * Verifies a signed PDF offline, with or without a vault.
 * @throws AppError FILE_NOT_READ, FILE_TOO_LARGE
 */
export async function verifyFile(
  session: SessionHolder,
  { path, rootPath }: Parsed<'verify.file'>,
): Promise<VerificationReport> {
  const roots = await chosenRoots(session, rootPath);
  return verifyPdf(await readWhole(path), { roots, at: new Date(session.now()) });
}

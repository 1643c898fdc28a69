import type { Parsed } from '../../../shared/api';
import { verifyPdf, type VerificationReport } from '../../../shared/verify';
import { rootCertificate } from '../settings/institution-root';
import type { SessionHolder } from '../vault-sessions/session-holder';
import { readWhole } from './read-whole';

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

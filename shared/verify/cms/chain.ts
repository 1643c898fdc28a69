import type { ProblemCode } from '../problems';
import type { SignerAnswer } from '../report';
import { hasUnknownCriticalRule, isIssuedBy, isValidAt, type Certificate } from './certificate';

const longestChain = 5;

export interface ChainResult {
  readonly signer: SignerAnswer;
  readonly root: Certificate | null;
  readonly problems: readonly ProblemCode[];
}

interface Chain {
  readonly links: readonly Certificate[];
  readonly root: Certificate | null;
}

async function findIssuer(
  child: Certificate,
  candidates: readonly Certificate[],
  below: number,
): Promise<Certificate | null> {
  for (const candidate of candidates) {
    if (await isIssuedBy(child, candidate, below)) return candidate;
  }
  return null;
}

/** From the signer upwards; a chosen root ends the chain, certificates in the file only lead there. */
async function buildChain(
  signer: Certificate,
  embedded: readonly Certificate[],
  roots: readonly Certificate[],
): Promise<Chain> {
  const links = [signer];
  for (let below = 0; below < longestChain; below++) {
    const last = links.at(-1) ?? signer;
    const root = await findIssuer(last, roots, below);
    if (root !== null) return { links: [...links, root], root };
    const rest = embedded.filter((one) => !links.some((l) => l.fingerprint === one.fingerprint));
    const next = await findIssuer(last, rest, below);
    if (next === null) break;
    links.push(next);
  }
  return { links, root: null };
}

/** Certificates in the file that lead from the signer to nowhere: nothing protects those. */
async function hasSurplus(
  signer: Certificate,
  embedded: readonly Certificate[],
  { links, root }: Chain,
): Promise<boolean> {
  const used = new Set(links.map((link) => link.fingerprint));
  if (embedded.every((one) => used.has(one.fingerprint))) return false;
  // The file may hold more of the chain than the reader needs, when the chosen root is not its top.
  const own = await buildChain(signer, embedded, []);
  const top = own.links.at(-1) ?? signer;
  // The top is protected by its own signature or by nothing; without a trusted root nobody can tell.
  if (root === null || (await isIssuedBy(top, top, 0)))
    for (const link of own.links) used.add(link.fingerprint);
  return embedded.some((one) => !used.has(one.fingerprint));
}

/**
 * Asks whether a chosen root vouches for the signer at `at` (RFC 5280, 6, without revocation lists:
 * the institution's certificates carry none). Certificates in the file that play no part in the chain
 * are a problem, because nothing protects them.
 */
export async function checkChain(
  signer: Certificate,
  embedded: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<ChainResult> {
  const chain = await buildChain(signer, embedded, roots);
  const { links, root } = chain;
  const problems: ProblemCode[] = [];
  if (await hasSurplus(signer, embedded, chain)) problems.push('CERTIFICATE_SURPLUS');
  if (links.slice(1).some(hasUnknownCriticalRule)) problems.push('CERTIFICATE_UNKNOWN_RULE');
  const valid = links.every((link) => isValidAt(link, at));
  if (!valid) problems.push('CHAIN_NOT_VALID_NOW');
  if (roots.length === 0) return { signer: 'no-root-chosen', root, problems };
  if (root === null) problems.push('CHAIN_UNTRUSTED');
  return { signer: root !== null && valid ? 'trusted' : 'not-trusted', root, problems };
}

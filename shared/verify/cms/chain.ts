import { sameBytes } from '../bytes';
import type { ProblemCode } from '../problems';
import type { RevocationAnswer, SignerAnswer } from '../report';
import {
  hasUnknownCriticalRule,
  isIssuedBy,
  isValidAt,
  nameBytes,
  type Certificate,
} from './certificate';
import { revocationOf, type RevocationList } from './revocation';

const longestChain = 5;
/** Signatures of certificates that are checked for one chain. */
const mostSteps = 200;

/** What a chain is built from and judged by. */
export interface Trust {
  readonly roots: readonly Certificate[];
  /** Certificates that the file brings beside the signature block; nobody vouches for them. */
  readonly loose: readonly Certificate[];
  readonly revocationLists: readonly RevocationList[];
  /** The reader's own clock. */
  readonly now: Date;
}

export interface ChainResult {
  readonly signer: SignerAnswer;
  readonly root: Certificate | null;
  readonly revocation: RevocationAnswer;
  readonly problems: readonly ProblemCode[];
}

type Links = readonly [Certificate, ...Certificate[]];

/** Searches upwards, each way in turn: a renewed root is reached by one of several certificates. */
class Search {
  readonly #candidates: readonly Certificate[];
  readonly #roots: readonly Certificate[];
  #steps = 0;

  constructor(candidates: readonly Certificate[], roots: readonly Certificate[]) {
    this.#candidates = candidates;
    this.#roots = roots;
  }

  /** From the signer to a chosen root; null when no way leads there. */
  async toRoot(links: Links): Promise<Links | null> {
    for (const root of this.#roots) {
      if (await this.#issued(links, root)) return [...links, root];
    }
    for await (const longer of this.#longer(links)) {
      const found = await this.toRoot(longer);
      if (found !== null) return found;
    }
    return null;
  }

  /** Certificates that lead upwards from the signer, whoever stands at the top. */
  async upwards(links: Links, found: Set<string>): Promise<void> {
    for await (const longer of this.#longer(links)) {
      found.add((longer.at(-1) ?? longer[0]).fingerprint);
      await this.upwards(longer, found);
    }
  }

  async *#longer(links: Links): AsyncGenerator<Links> {
    if (links.length > longestChain) return;
    for (const one of this.#candidates) {
      if (links.some((link) => link.fingerprint === one.fingerprint)) continue;
      if (await this.#issued(links, one)) yield [...links, one];
    }
  }

  async #issued(links: Links, issuer: Certificate): Promise<boolean> {
    if (this.#steps >= mostSteps) return false;
    this.#steps += 1;
    return isIssuedBy(links.at(-1) ?? links[0], issuer, links.length - 1);
  }
}

async function isSignedByOneOf(
  certificate: Certificate,
  issuers: readonly Certificate[],
): Promise<boolean> {
  for (const issuer of issuers) if (await isIssuedBy(certificate, issuer, 0)) return true;
  return false;
}

/**
 * Certificates in the block that lead from the signer to nowhere, or that nothing protects: the file
 * may hold more of the chain than the reader needs, but then each must bear a signature. Without a
 * chosen root nobody can tell of the topmost.
 */
async function hasSurplus(
  signer: Certificate,
  embedded: readonly Certificate[],
  whole: Links | null,
): Promise<boolean> {
  const used = new Set([signer.fingerprint]);
  await new Search(embedded, []).upwards([signer], used);
  const needed = new Set((whole ?? []).map((link) => link.fingerprint));
  for (const one of embedded) {
    if (!used.has(one.fingerprint)) return true;
    if (whole === null || needed.has(one.fingerprint)) continue;
    if (!(await isSignedByOneOf(one, [...embedded, ...whole]))) return true;
  }
  return false;
}

/** Of all links but the root, which nobody can revoke: the worst answer. */
async function revocationOfLinks(
  links: Links,
  trust: Trust,
  judgedAt: Date,
): Promise<RevocationAnswer> {
  const answers: RevocationAnswer[] = [];
  for (const [index, link] of links.entries()) {
    const issuer = links[index + 1];
    if (issuer === undefined) break;
    answers.push(await revocationOf(link, issuer, trust.revocationLists, judgedAt, trust.now));
  }
  if (answers.includes('revoked')) return 'revoked';
  if (answers.length === 0) return 'not-known';
  return answers.every((one) => one === 'not-revoked') ? 'not-revoked' : 'not-known';
}

/** Who signs with a certificate of their own making is known by that very certificate, if the reader chose it. */
function isChosenItself(signer: Certificate, roots: readonly Certificate[]): boolean {
  const { issuer, subject } = signer.parsed;
  const isOwn = sameBytes(nameBytes(issuer), nameBytes(subject));
  return isOwn && roots.some(({ fingerprint }) => fingerprint === signer.fingerprint);
}

/**
 * Asks whether a chosen root vouches for the signer (RFC 5280, 6). `judgedAt` is the instant at which
 * the signature is proven to have existed, or else now: certificates must have been valid and not
 * revoked then. Certificates in the block that play no part in the chain are a problem.
 */
export async function checkChain(
  signer: Certificate,
  embedded: readonly Certificate[],
  trust: Trust,
  judgedAt: Date,
): Promise<ChainResult> {
  const candidates = new Map([...embedded, ...trust.loose].map((one) => [one.fingerprint, one]));
  const whole: Links | null = isChosenItself(signer, trust.roots)
    ? [signer]
    : await new Search([...candidates.values()], trust.roots).toRoot([signer]);
  const links: Links = whole ?? [signer];
  const problems: ProblemCode[] = [];
  if (await hasSurplus(signer, embedded, whole)) problems.push('CERTIFICATE_SURPLUS');
  if (links.slice(1).some(hasUnknownCriticalRule)) problems.push('CERTIFICATE_UNKNOWN_RULE');
  const valid = links.every((link) => isValidAt(link, judgedAt));
  if (!valid) problems.push('CHAIN_NOT_VALID_NOW');
  const revocation = whole === null ? 'not-known' : await revocationOfLinks(links, trust, judgedAt);
  if (revocation === 'revoked') problems.push('CERTIFICATE_REVOKED');
  const root = whole?.at(-1) ?? null;
  if (trust.roots.length === 0) return { signer: 'no-root-chosen', root, revocation, problems };
  if (root === null) problems.push('CHAIN_UNTRUSTED');
  const isTrusted = root !== null && valid && revocation !== 'revoked';
  return { signer: isTrusted ? 'trusted' : 'not-trusted', root, revocation, problems };
}

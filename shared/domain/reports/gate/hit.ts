/** What of a person was found. */
export type GateKind =
  'name' | 'alias' | 'document_number' | 'contact' | 'birth_date' | 'complainant';

/** A protected value found where it must not be. Never carries the value itself. */
export interface GateHit {
  /** Stands for this value, of this owner and kind, in this report; tells nothing else. */
  readonly id: string;
  /** Of another inquiry nothing is said: neither who nor which. */
  readonly scope: 'inquiry' | 'other';
  /** Empty when `scope` is `other`. */
  readonly pseudonym: string;
  readonly kind: GateKind;
  /** Where, in words: "Finding 2, conclusion". */
  readonly where: string;
  /** Number of the sentence in that text, from 1. */
  readonly sentence: number;
  /** Address of the text for "fix here": a finding id, `report`, or null when it's in metadata. */
  readonly findingId: string | null;
  readonly field: string;
  /** Whether a reasoned decision may let it stand, and if not why (`releaseRule`). */
  readonly release: 'possible' | 'identifies' | 'child';
}

/** A reasoned decision that one value may stand in one report (EXP-06). */
export interface GateRelease {
  readonly id: string;
  readonly scope: GateHit['scope'] | null;
  readonly pseudonym: string;
  readonly kind: GateKind;
  /** The places where it stands now; empty when the text no longer holds it. */
  readonly where: readonly string[];
  readonly reason: string;
  readonly officerName: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The commissioner who approved the report with it, or confirmed it in a letter; null before. */
  readonly confirmedByName: string | null;
}

/** It lets a value stand that is in the text now, and nobody has confirmed it. */
export const isWaiting = ({ where, confirmedByName }: GateRelease): boolean =>
  where.length > 0 && confirmedByName === null;

/** What the gate says of a report, or of a letter. */
export interface GateResult {
  /** What stops it. */
  readonly hits: readonly GateHit[];
  readonly releases: readonly GateRelease[];
  /** Identities searched less well until a cleared officer opens the vault. */
  readonly waiting: number;
}

/**
 * Numbers, addresses and contacts of this inquiry's own persons identify by themselves, and a child
 * needs two signatories and a best-interests note (EXP-03), which Amparo does not keep: neither is
 * ever released.
 */
export function releaseRule(
  { scope, kind }: Pick<GateHit, 'scope' | 'kind'>,
  isChild: boolean,
): GateHit['release'] {
  if (scope === 'other') return 'possible';
  if (kind === 'document_number' || kind === 'contact') return 'identifies';
  return isChild ? 'child' : 'possible';
}

import type { Weight } from '../../law/document';

/** One standard as a line of the law library. */
export interface LibraryStandard {
  readonly id: string;
  readonly title: string;
  /** Code of its checklist. */
  readonly checklist: string;
  readonly kind: 'standard' | 'test' | 'unsettled';
  readonly level: 'case' | 'system' | 'both';
  readonly absolute: boolean;
  /** Where the fact sheet states it, as its author wrote it. */
  readonly reference: string;
  /** Ids of the sections and parts of the fact sheet that it works out. */
  readonly sections: readonly string[];
  /** Codes of the instruments that it cites, each once. */
  readonly instruments: readonly string[];
  /** Rule L1 classes of its sources, each once. */
  readonly weights: readonly Weight[];
  readonly dutyBearers: readonly string[];
}

/** A section of the fact sheet, or a part of one (`within`), with the standards that work it out. */
export interface CoveredSection {
  readonly id: string;
  readonly title: string;
  readonly within: string | null;
  readonly standards: readonly string[];
  /** Why it has none, where it has none. */
  readonly reason: string | null;
}

/** The whole law for browsing, and what the fact sheet says against what the instruments hold. */
export interface LawLibrary {
  readonly checklists: readonly { readonly id: string; readonly title: string }[];
  readonly instruments: readonly { readonly id: string; readonly title: string }[];
  readonly dutyBearers: readonly string[];
  readonly sections: readonly CoveredSection[];
  /** Standards that name no section of the fact sheet: an institution's own law. */
  readonly outside: readonly string[];
  readonly standards: readonly LibraryStandard[];
}

import { z } from 'zod';
import type { CoveredSection } from '../domain/law-library/library';
import type { Law, Standard } from './law';

/**
 * The sections of OHCHR Fact Sheet No. 36 (resources/coverage/fact-sheet-36.yaml), and the rule by
 * which a standard's `reference` leads to them. Titles are ours; nothing is copied.
 */
const sectionId = z.string().regex(/^[A-Z]+(\.[A-Z0-9]+)*$/);

const Section = z.strictObject({
  id: sectionId,
  title: z.string().min(1).max(200),
  /** Why no standard can stand here: it introduces, lists or describes. */
  reason: z.string().min(1).max(400).optional(),
  /** Parts that a reference to the section can mean. */
  parts: z
    .array(
      z.strictObject({
        id: sectionId,
        title: z.string().min(1).max(200),
        reason: z.string().min(1).max(400).optional(),
        /** Words behind the section's number in a reference that mean this part. */
        named: z.array(z.string().min(1)).optional(),
        /** Checklists whose standards mean this part when their reference names no part. */
        checklists: z.array(z.string().min(1)).optional(),
        /** Standards that mean this part though their reference names the whole section only. */
        standards: z.array(z.string().min(1)).optional(),
      }),
    )
    .optional(),
});

export const FactSheet = z.strictObject({
  source: z.string().min(1).max(200),
  sections: z.array(Section).min(1),
});
export type FactSheet = z.infer<typeof FactSheet>;
type Part = NonNullable<FactSheet['sections'][number]['parts']>[number];

type Referring = Pick<Standard, 'id' | 'checklist' | 'reference'>;

const number = /\b(?:IV|III|II|I)(?:\.[A-Z])?\b/g;

/** "III.C children box; III.D" → III.C with "children box; ", III.D with "". */
function placesIn(reference: string): { readonly section: string; readonly rest: string }[] {
  const found = [...reference.matchAll(number)];
  return found.map((match, index) => ({
    section: match[0],
    rest: reference.slice(match.index + match[0].length, found[index + 1]?.index),
  }));
}

/** The parts that the words behind a section's number name; longer names first, each word once. */
function namedParts(parts: readonly Part[], rest: string): Part[] {
  const names = parts
    .flatMap((part) => (part.named ?? []).map((name) => ({ part, name })))
    .toSorted((a, b) => b.name.length - a.name.length);
  let left = rest;
  const found = new Set<Part>();
  for (const { part, name } of names) {
    if (!left.includes(name)) continue;
    left = left.replaceAll(name, ' ');
    found.add(part);
  }
  return [...found];
}

function partsMeant(parts: readonly Part[], standard: Referring, rest: string): Part[] {
  const listed = parts.filter((part) => part.standards?.includes(standard.id));
  if (listed.length > 0) return listed;
  const named = namedParts(parts, rest);
  if (named.length > 0) return named;
  return parts.filter((part) => part.checklists?.includes(standard.checklist));
}

/** The sections and parts that a standard works out; a section alone where no part is meant. */
export function sectionsOf(sheet: FactSheet, standard: Referring): string[] {
  const found = new Set<string>();
  for (const { section, rest } of placesIn(standard.reference)) {
    const entry = sheet.sections.find(({ id }) => id === section);
    if (entry === undefined) continue;
    const meant = partsMeant(entry.parts ?? [], standard, rest);
    for (const { id } of meant.length > 0 ? meant : [entry]) found.add(id);
  }
  return [...found];
}

/** Every section and part in the order of the fact sheet, with the standards that work it out. */
export function coverageOf(law: Law, sheet: FactSheet): CoveredSection[] {
  const standardsBySection = new Map<string, string[]>();
  for (const standard of law.standards.values())
    for (const id of sectionsOf(sheet, standard))
      standardsBySection.set(id, [...(standardsBySection.get(id) ?? []), standard.id]);
  const covered = (
    { id, title, reason }: { id: string; title: string; reason?: string | undefined },
    within: string | null,
  ): CoveredSection => ({
    id,
    title,
    within,
    standards: standardsBySection.get(id) ?? [],
    reason: reason ?? null,
  });
  return sheet.sections.flatMap((section) => [
    covered(section, null),
    ...(section.parts ?? []).map((part) => covered(part, section.id)),
  ]);
}

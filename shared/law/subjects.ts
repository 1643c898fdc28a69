import type { SubjectKind } from '../domain/assessments/subject';
import type { Law, Standard } from './law';

/** "Screening of a law, policy, practice or operation" (standards.md B-III.H). */
const measureChecklist = 'EST';

/**
 * What a standard can be measured on where its file does not say so. Standards.md, read for this:
 *
 * - Level `case` is "asked in an individual inquiry file", `system` "in a thematic inquiry or about law
 *   and policy", `both` in either (B). By S8 a standard of level `system` is answered once per State
 *   and period, not per person.
 * - EST screens one measure. Its standards of both levels belong to the measure: those of level
 *   `system` ask about the text and the practice, those of level `both` about its effect as well. So a
 *   measure has EST as a whole; a case has the part of EST that a person can be subjected to (EST-01 to
 *   04, 07, 08, 12); a system has none of it, because "the measure" is not one thing there: each
 *   measure of a State is a subject of its own.
 * - CJR, PRE, MON and RBA ask whether laws, bodies and programmes exist; the system-level standards of
 *   IDN, PRO, PRV, NCR, CHI, NRF and REM do the same in their field. All of them are a State's system.
 *   CJR and PRE also hold standards of level `case` about one investigation, which are not.
 * - Standards of level `both` that begin with VICTIM or CHILD (DBP, EQL-02, NRF-28, NRF-45, CHI-05,
 *   HRR-02) fit a system too: there the common facts are answered for the group it is about.
 *
 * An institution's own standard may say otherwise (`subjects` in its file): a measure has what names it.
 */
export function subjectsByLevel(checklist: string, level: Standard['level']): SubjectKind[] {
  if (checklist === measureChecklist) return level === 'system' ? ['measure'] : ['case', 'measure'];
  return level === 'both' ? ['case', 'system'] : [level];
}

/** Level `case` is never about a system, nor level `system` about one person; a measure can have either. */
export const contradictsLevel = (level: Standard['level'], kind: SubjectKind): boolean =>
  kind !== 'measure' && level !== 'both' && level !== kind;

/** Whether a standard can be measured on this kind of subject. */
export const fits = ({ subjects }: Pick<Standard, 'subjects'>, kind: SubjectKind): boolean =>
  subjects.includes(kind);

/** The standards that can be measured on this kind of subject, in the order of the instruments. */
export const standardsFor = (law: Law, kind: SubjectKind): Standard[] =>
  [...law.standards.values()].filter((standard) => fits(standard, kind));

/**
 * In a case file, standards on law and system are "shown only on demand" (S8): marked as such, and
 * never the ground of a finding. A measure and a system show nothing beside what fits.
 */
export const isOnDemand = ({ level }: Pick<Standard, 'level'>, kind: SubjectKind): boolean =>
  kind === 'case' && level === 'system';

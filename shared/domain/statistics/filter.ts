import { z } from 'zod';
import { InquiryType } from '../inquiries/inquiry';

const year = z.number().int().min(1900).max(2200);

/**
 * Which assessments are counted. Years are whole calendar years of the event, or of the beginning of
 * the period examined; with a year given, what has no date isn't counted.
 */
export const StatisticsFilter = z.object({
  fromYear: year.nullable().default(null),
  toYear: year.nullable().default(null),
  state: z.string().max(300).nullable().default(null),
  inquiryType: InquiryType.nullable().default(null),
  /** Of the standards; indicators are made of several checklists and pass it over. */
  checklist: z.string().max(8).nullable().default(null),
});
export type StatisticsFilter = z.infer<typeof StatisticsFilter>;

/** By what breaches are counted. `authority` names bodies as officers typed them: never exported. */
export const SystemicDimension = z.enum([
  'standard',
  'checklist',
  'authority_kind',
  'authority',
  'year',
  'effect',
]);
export type SystemicDimension = z.infer<typeof SystemicDimension>;

export const systemicWords: Readonly<Record<SystemicDimension, string>> = {
  standard: 'Standard',
  checklist: 'Checklist',
  authority_kind: 'Kind of authority',
  authority: 'Authority',
  year: 'Year of the event',
  effect: 'Legal effect',
};

/** Proposed until the institution sets its own (EXP-16 leaves it to the institution). */
export const proposedThreshold = 5;
/** A pattern is shown from this many inquiries on: a rule of display, none of law. */
export const proposedPatternSize = 2;

export const StatisticsSettings = z.object({
  /** Numbers from 1 to one below this are withheld. */
  threshold: z.number().int().min(2).max(100),
  patternSize: z.number().int().min(2).max(100),
});
export type StatisticsSettings = z.infer<typeof StatisticsSettings>;

/** The product's one table of operations. The preload, the gate and the core all read this value. */
import type { z } from 'zod';
import { assessmentOperations } from './assessments';
import { auditLogOperations } from './audit-log';
import { determinationOperations } from './determinations';
import { evidenceOperations } from './evidence';
import { exclusionOperations } from './exclusions';
import { findingOperations } from './findings';
import { inquiryOperations } from './inquiries';
import { instrumentOperations } from './instruments';
import { lawLibraryOperations } from './law-library';
import type { Operation } from './operation';
import { peopleOperations } from './people';
import { planOperations } from './plan';
import { profileOperations } from './profiles';
import { recoveryOperations } from './recovery';
import { replyOperations } from './replies';
import { redactionOperations } from './redaction';
import { reportOperations } from './reports';
import { reviewOperations } from './reviews';
import { settingsOperations } from './settings';
import { statisticsOperations } from './statistics';
import { vaultOperations } from './vault';

export const operations = {
  ...vaultOperations,
  ...recoveryOperations,
  ...settingsOperations,
  ...inquiryOperations,
  ...exclusionOperations,
  ...peopleOperations,
  ...evidenceOperations,
  ...assessmentOperations,
  ...determinationOperations,
  ...lawLibraryOperations,
  ...instrumentOperations,
  ...findingOperations,
  ...reportOperations,
  ...redactionOperations,
  ...reviewOperations,
  ...replyOperations,
  ...planOperations,
  ...profileOperations,
  ...statisticsOperations,
  ...auditLogOperations,
};

export type OperationName = keyof typeof operations;
/** What a caller passes; defaults may be left out. */
export type Input<N extends OperationName> = z.input<(typeof operations)[N]['input']>;
/** What a handler receives: parsed, defaults filled in. */
export type Parsed<N extends OperationName> = z.output<(typeof operations)[N]['input']>;
export type Output<N extends OperationName> =
  (typeof operations)[N] extends Operation<z.ZodType, infer O> ? O : never;

export const isOperationName = (name: string): name is OperationName =>
  Object.hasOwn(operations, name);

export type { Result } from './operation';

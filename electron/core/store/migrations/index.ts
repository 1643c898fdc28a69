import { foundation } from './0010-foundation';
import { inquiries } from './0020-inquiries';
import { assessments } from './0030-assessments';
import type { Migration } from './migration';

/** Every step there is, in order. */
export const migrations: readonly Migration[] = [foundation, inquiries, assessments];

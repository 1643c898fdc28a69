import { z } from 'zod';
import { AssessmentId, InquiryId, JudgmentRecordId } from '../domain/ids';
import { JudgmentChange, JudgmentFields } from '../domain/profiles/judgment-change';
import { ProfileChange, type TreatiesChange } from '../domain/profiles/profile-change';
import type {
  BindingRow,
  Carried,
  ImpactPage,
  JudgmentRecord,
  MappingsView,
  StateProfileView,
  StateSummary,
} from '../domain/profiles/views';
import { chosenPath } from './chosen-path';
import { command, nothing, query } from './operation';

const stateName = z.string().trim().min(1).max(300);
const keepers = { roles: ['investigator', 'administrator'] } as const;
const work = { roles: ['investigator'] } as const;
const inquiry = { inquiryId: InquiryId };
/** A part of the assessments that a change concerns. */
const part = {
  after: AssessmentId.nullable().default(null),
  limit: z.number().int().min(1).max(200).default(50),
};

export const profileOperations = {
  /** Every State that has a profile or that an inquiry names. */
  'profile.states': query<readonly StateSummary[]>()(nothing),
  'profile.get': query<StateProfileView>()(z.object({ state: stateName })),
  'profile.mappings': query<MappingsView>()(nothing),
  /** What a change would do to results and findings; nothing is written. In parts, for progress. */
  'profile.preview': query<ImpactPage>()(z.object({ change: ProfileChange, ...part }), keepers),
  /**
   * Saves a change. A drafted sentence that reads differently is drafted anew, and an accepted finding
   * that it concerns must be read and accepted again; reports that were submitted stay as they are.
   */
  'profile.save': command<Carried>()(z.object({ change: ProfileChange }), keepers),
  'profile.export': command<{ readonly states: number }>()(
    z.object({ states: z.array(stateName).min(1).max(300), path: chosenPath('saveProfiles') }),
    keepers,
  ),
  /** Reads and checks a file of profiles; each State's part is then previewed and saved like any change. */
  'profile.read': query<readonly TreatiesChange[]>()(
    z.object({ path: chosenPath('profiles') }),
    keepers,
  ),
  /** What binds the States of an inquiry on the days examined. */
  'profile.binding': query<readonly BindingRow[]>()(z.object(inquiry)),
  /** Those that count, then those that were withdrawn. */
  'judgment.list': query<readonly JudgmentRecord[]>()(z.object(inquiry)),
  /** What a record, or its withdrawal, would do to results and findings; nothing is written. */
  'judgment.preview': query<ImpactPage>()(
    z.object({ ...inquiry, change: JudgmentChange, ...part }),
    work,
  ),
  /** Findings follow as they follow a change of a profile. */
  'judgment.save': command<Carried & { readonly id: JudgmentRecordId }>()(
    JudgmentFields.extend(inquiry),
    work,
  ),
  /** It counts no more, and stays on file with who withdrew it, when and why. */
  'judgment.withdraw': command<Carried>()(
    z.object({
      ...inquiry,
      judgmentId: JudgmentRecordId,
      reason: z.string().trim().min(1).max(2000),
    }),
    work,
  ),
};

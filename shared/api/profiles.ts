import { z } from 'zod';
import { AssessmentId, EventId, InquiryId, JudgmentRecordId } from '../domain/ids';
import { ProfileChange, type TreatiesChange } from '../domain/profiles/profile-change';
import { InstrumentCode } from '../domain/profiles/treaty-entry';
import type {
  BindingRow,
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

export const profileOperations = {
  /** Every State that has a profile or that an inquiry names. */
  'profile.states': query<readonly StateSummary[]>()(nothing),
  'profile.get': query<StateProfileView>()(z.object({ state: stateName })),
  'profile.mappings': query<MappingsView>()(nothing),
  /** What a change would do to results and findings; nothing is written. In parts, for progress. */
  'profile.preview': query<ImpactPage>()(
    z.object({
      change: ProfileChange,
      after: AssessmentId.nullable().default(null),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    keepers,
  ),
  /**
   * Saves a change. A drafted sentence that reads differently is drafted anew, and an accepted finding
   * that it concerns must be read and accepted again; reports that were submitted stay as they are.
   */
  'profile.save': command<{ readonly redrafted: number; readonly reopened: number }>()(
    z.object({ change: ProfileChange }),
    keepers,
  ),
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
  'judgment.list': query<readonly JudgmentRecord[]>()(z.object(inquiry)),
  'judgment.save': command<{ readonly id: JudgmentRecordId }>()(
    z.object({
      ...inquiry,
      judgmentId: JudgmentRecordId.nullable(),
      state: stateName,
      instrument: InstrumentCode,
      eventId: EventId.nullable(),
      standards: z.array(z.string().max(20)).min(1).max(300),
      outcome: z.string().trim().min(1).max(5000),
    }),
    work,
  ),
  'judgment.remove': command<null>()(z.object({ ...inquiry, judgmentId: JudgmentRecordId }), work),
};

import type { AssessmentId } from '../../../shared/domain/ids';
import {
  fits,
  trackOpen,
  type Effect,
  type Law,
  type OpenTracker,
  type Question,
  type Standard,
  type StillOpen,
} from '../../../shared/law';
import type { AssessmentRecord } from '../assessments/assessment-store';
import { burdenChecklist } from '../assessments/checklists';
import { checklistsWorkedOn, evaluateAssessment, type Evaluation } from '../assessments/evaluation';
import type { Context } from '../context';

export type Scope = 'begun' | 'all';

/** What stands open in one assessment. */
export interface OpenWork {
  readonly evaluation: Evaluation;
  /** Undecided standards in scope; those whose instruments bind nobody here (L3) are left out. */
  readonly open: ReadonlyMap<Standard, StillOpen | null>;
  readonly effectOf: (standard: Standard) => Effect;
}

const trackers = new WeakMap<Law, Map<AssessmentId, OpenTracker>>();
/** Assessments followed at once; then it starts anew. Nothing but answer codes is held. */
const most = 20;

function trackerOf(law: Law, { id, subject }: AssessmentRecord): OpenTracker {
  let ofLaw = trackers.get(law);
  if (ofLaw === undefined || ofLaw.size > most) {
    trackers.set(law, (ofLaw = new Map<AssessmentId, OpenTracker>()));
  }
  let tracker = ofLaw.get(id);
  if (tracker === undefined) {
    const fitting = [...law.standards.values()].filter((one) => fits(one, subject.kind));
    ofLaw.set(id, (tracker = trackOpen(law, fitting)));
  }
  return tracker;
}

/** Evaluates an assessment and gives what stands open in it. */
export function openWork(context: Context, record: AssessmentRecord, scope: Scope): OpenWork {
  const { law } = context;
  const evaluation = evaluateAssessment(context, record);
  const begun = new Set(checklistsWorkedOn(context, evaluation));
  const isInScope = ({ checklist }: Standard): boolean =>
    scope === 'all' || begun.size === 0 || begun.has(checklist);
  const effectOf = ({ id }: Standard): Effect => evaluation.results.get(id)?.effect ?? 'BENCHMARK';
  const tracked = trackerOf(law, record)(evaluation.file);
  const open = [...tracked].filter(
    ([standard, waits]) =>
      waits !== null && isInScope(standard) && effectOf(standard) !== 'BENCHMARK',
  );
  return { evaluation, open: new Map(open), effectOf };
}

/** The burden record is entered as requests, never asked of anybody. */
export const isAskable = ({ checklist }: Question): boolean => checklist !== burdenChecklist;

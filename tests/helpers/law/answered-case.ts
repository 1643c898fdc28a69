import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { AssessmentId, AuthorityId, EventId } from '../../../shared/domain/ids';
import type { AnsweredCase } from '../../../shared/law';

interface Parts {
  readonly id?: string;
  readonly authority?: string;
  readonly state?: string;
  readonly event?: Partial<Omit<AnsweredCase['event'], 'id'>> & { readonly id?: string };
  readonly answers?: Readonly<Record<string, AnswerValue>>;
  readonly requests?: AnsweredCase['requests'];
}

/** An assessment of one person's case for pure tests: 3 to 19 March 2026, Border Police of Cyprus. */
export function answeredCase(parts: Parts = {}): AnsweredCase {
  const { id = 'one', authority = 'Border Police', state = 'Cyprus', requests = [] } = parts;
  const { id: eventId = 'event', ...event } = parts.event ?? {};
  return {
    assessmentId: id as AssessmentId, // made up, as ids of a test are
    authorityId: authority as AuthorityId,
    authorityName: authority,
    state,
    event: {
      id: eventId as EventId,
      title: 'Held at the station',
      type: 'other',
      startsOn: '2026-03-03',
      endsOn: '2026-03-19',
      ...event,
    },
    answers: new Map(Object.entries(parts.answers ?? {})),
    requests,
  };
}

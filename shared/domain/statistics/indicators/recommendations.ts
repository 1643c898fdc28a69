import { each, share } from '../measure';
import { everySubject, type Indicator } from './indicator';

/** Findings and requests are counted one by one, under the authority that was examined. */
export const recommendations: Indicator = {
  id: 'IND-27',
  title: 'Recommendations, replies and silence',
  words:
    'Accepted findings with a recommendation, by whether they stand in a signed report; replies to requests for a justification; and assessments with a breach indicated, in how many one rests on the silence of the authority (rule S6). Addressees are typed freely, so they are counted by the kind of authority that was examined, under “Broken down by”. These files keep no register of what became of a recommendation and no day on which a reply came: no number is given for accepted, implemented and refused recommendations, nor for the time to a reply.',
  kinds: everySubject,
  standards: [],
  measures: [
    each(
      'Recommendations made',
      [
        { code: 'in_signed_report', label: 'In a signed report' },
        { code: 'not_yet_reported', label: 'Not yet in a signed report' },
      ],
      ({ recommendations: made }) => made,
    ),
    each(
      'Replies to requests for a justification',
      [
        { code: 'answered', label: 'Justification given' },
        { code: 'answered_without_justification', label: 'Reply without justification' },
        { code: 'none', label: 'No reply' },
        { code: 'pending', label: 'Waiting' },
      ],
      ({ replies }) => replies,
    ),
    share(
      'Breach indicated by silence',
      'file',
      ({ breaches }) => (breaches > 0 ? 1 : -1),
      ({ breachesBySilence }) => (breachesBySilence > 0 ? 1 : -1),
    ),
  ],
};

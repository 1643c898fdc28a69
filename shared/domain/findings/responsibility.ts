import { z } from 'zod';

/** L9, the two gateways of State responsibility (Fact Sheet No. 36, III.B); both can be open. */
export const Responsibility = z.enum(['own_act_or_omission', 'failure_of_due_diligence', 'both']);
export type Responsibility = z.infer<typeof Responsibility>;

/** The basis as it is named in a finding. Never says that the State answers for a private act. */
export const responsibilityWords: Readonly<Record<Responsibility, string>> = {
  own_act_or_omission: 'Own act or omission of the State',
  failure_of_due_diligence: 'Failure to prevent or to respond with due diligence',
  both: 'Own act or omission, and failure to prevent or to respond with due diligence',
};

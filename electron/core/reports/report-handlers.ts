/** Everything that can be done with a report, from draft to the file that leaves the office. */
import { gateHandlers } from '../privacy-gate/gate-handlers';
import { approvalHandlers } from './approval-handlers';
import { draftHandlers } from './draft-handlers';
import { exportHandlers } from './export-handlers';
import { formHandlers } from './forms/form-handlers';
import { signHandlers } from './sign-handlers';
import { timeStampHandlers } from './time-stamp-handlers';

export const reportHandlers = {
  ...draftHandlers,
  ...gateHandlers,
  ...approvalHandlers,
  ...signHandlers,
  ...exportHandlers,
  ...formHandlers,
  ...timeStampHandlers,
};

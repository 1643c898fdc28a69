/** Everything that can be done with rounds of reply, from the chosen paragraphs to the closed round. */
import { calendarHandlers } from './calendar-handlers';
import { commentHandlers } from './comment-handlers';
import { roundHandlers } from './round-handlers';
import { sendHandlers } from './send-handlers';

export const replyHandlers = {
  ...roundHandlers,
  ...sendHandlers,
  ...commentHandlers,
  ...calendarHandlers,
};

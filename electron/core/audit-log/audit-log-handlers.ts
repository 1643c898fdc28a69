import type { Handlers } from '../handler';
import { head, list, verifyChain } from './index';

export const auditLogHandlers = {
  'audit.list': (context, input) => list(context.db, input),
  'audit.head': (context) => head(context.db),
  'audit.verify': (context, { against }) => verifyChain(context.db, { against }),
} satisfies Handlers<'audit.list' | 'audit.head' | 'audit.verify'>;

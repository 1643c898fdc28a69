import { Button } from '../../components/button';
import { PageHeader } from '../../components/page-header';
import { daysUntil, formatDay, formatDaysUntil } from '../../lib/dates';
import { useSession } from '../../lib/session';
import { useInquiry } from './inquiry-context';
import { wayTo } from './next-step';
import { StatusMenu, SuggestedStatus } from './status-menu';

/** Where I am, what is due next, and the next most useful thing to do. */
export function InquiryHead() {
  const { detail, goTo } = useInquiry();
  const { roles } = useSession().officer;
  const way = wayTo(detail.nextStep, roles);
  return (
    <PageHeader
      kicker={detail.reference}
      title={detail.title}
      state={<StatusMenu />}
      note={
        <span className="row">
          {deadlineInWords(detail.nextDeadline)} <SuggestedStatus />
        </span>
      }
      actions={
        way === null ? null : way.forWhom !== null ? (
          <span className="muted">
            Next, for {way.forWhom}: {way.words.charAt(0).toLowerCase() + way.words.slice(1)}
          </span>
        ) : (
          <Button variant="primary" onPress={() => goTo(way.tab, { add: way.adds })}>
            Next: {way.words}
          </Button>
        )
      }
    />
  );
}

function deadlineInWords(day: string | null): string {
  if (day === null) return 'No deadline is open.';
  if (daysUntil(day) < 0) return `Overdue since ${formatDay(day)}.`;
  return `Next deadline: ${formatDay(day)}, ${formatDaysUntil(day)}.`;
}

import { useState, type ReactNode } from 'react';
import type { ReplyComment } from '../../../shared/domain/replies/comment';
import type { ReplyRound, RoundParagraph } from '../../../shared/domain/replies/round';
import type { Report } from '../../../shared/domain/reports/report';
import { Switch } from '../../components/switch';
import { useInquiry } from '../inquiry/inquiry-context';
import { CommentsPanel } from './comments-panel';
import { DeadlinePanel } from './deadline-panel';
import { ParagraphWithComments } from './paragraph-with-comments';
import { SentPanel } from './sent-panel';

interface Props {
  readonly round: ReplyRound;
  readonly report: Report;
  readonly head: ReactNode;
}

/** A round that was sent: its deadline, its comments paragraph by paragraph, and their answers. */
export function SentRound({ round, report, head }: Props) {
  const { canWork } = useInquiry();
  const [onlyCommented, setOnlyCommented] = useState(false);
  const { paragraphs, comments } = round;
  const of = (number: number | null): ReplyComment[] =>
    comments.filter(({ paragraph }) => paragraph === number);
  const canChange = canWork && round.status === 'sent';
  const shown = paragraphs.filter(({ number }) => !onlyCommented || of(number).length > 0);
  const general = of(null);
  return (
    <div className="report">
      <div className="report-side">
        {head}
        <DeadlinePanel round={round} />
        <CommentsPanel round={round} canChange={canChange} />
        <SentPanel round={round} report={report} />
      </div>
      <div className="report-pages">
        <section className="round-paper" aria-label="Paragraphs that were sent">
          <Switch isSelected={onlyCommented} onChange={setOnlyCommented}>
            Only paragraphs with comments
          </Switch>
          {general.length === 0 ? null : (
            <ParagraphWithComments
              round={round}
              paragraph={null}
              comments={general}
              canChange={canChange}
            />
          )}
          {shown.map((paragraph: RoundParagraph) => (
            <ParagraphWithComments
              key={paragraph.id}
              round={round}
              paragraph={paragraph}
              comments={of(paragraph.number)}
              canChange={canChange}
            />
          ))}
          {onlyCommented && shown.length === 0 && general.length === 0 ? (
            <p className="muted">No paragraph has a comment yet.</p>
          ) : null}
        </section>
      </div>
    </div>
  );
}

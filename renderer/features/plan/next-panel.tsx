import type { NextQuestionView } from '../../../shared/domain/plan/plan-item';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { OwedList } from './owed-list';

/** Few enough to be read at once; the next ones come up as these are answered. */
const shown = 3;

/** The open questions that decide most of the gravest open standards, over all that was begun. */
export function NextPanel() {
  const { detail, goTo } = useInquiry();
  const next = useQuery('plan.next', { inquiryId: detail.id, count: shown }, 'keep');
  return (
    <Panel title="What to ask next">
      <OwedList />
      <QueryView query={next}>
        {(questions) =>
          questions.length === 0 ? (
            <p className="muted">
              {detail.counts.assessments === 0
                ? 'Start an assessment under Checklists: then the question that settles most stands here.'
                : 'No question that is still unanswered would decide a standard of the checklists begun.'}
            </p>
          ) : (
            <ol className="lines card-lines next-questions">
              {questions.map((question) => (
                <NextLine
                  key={`${question.assessmentId} ${question.questionId}`}
                  next={question}
                  onAnswer={() =>
                    goTo('checklists', {
                      question: { ...question, kind: question.subjectKind },
                    })
                  }
                />
              ))}
            </ol>
          )
        }
      </QueryView>
    </Panel>
  );
}

interface LineProps {
  readonly next: NextQuestionView;
  readonly onAnswer: () => void;
}

function NextLine({ next, onAnswer }: LineProps) {
  return (
    <li>
      <div className="grow">
        <strong>{next.text}</strong>
        <p>{next.why}</p>
        <p className="muted small">
          {next.subject} · {next.checklistTitle}
          {next.help === '' ? '' : ` · ${next.help}`}
        </p>
      </div>
      <Button onPress={onAnswer}>Answer</Button>
    </li>
  );
}

import { useState } from 'react';
import type { AssessmentRow } from '../../../shared/domain/assessments/assessment';
import { subjectParts } from '../../../shared/domain/assessments/subject';
import type { AssessmentId } from '../../../shared/domain/ids';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { outcomeWords } from '../../lib/words';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';
import { ChecklistScreen } from './checklist-screen';
import { outcomeLook, outcomeOrder } from './result-logic';
import { StartAssessment } from './start-assessment';
import './checklist.css';

/** The assessments of the inquiry: one person, one event, one authority each. */
export function AssessmentsTab() {
  const { detail, canWork } = useInquiry();
  const [openId, setOpenId] = useState<AssessmentId | null>(null);
  const checklists = useQuery('law.checklists', {});
  const evidence = useQuery('evidence.list', { inquiryId: detail.id });
  if (openId !== null) {
    return (
      <QueryView query={checklists}>
        {(known) => (
          <ChecklistScreen
            assessmentId={openId}
            checklists={known}
            evidence={evidence.value ?? []}
            readOnly={!canWork}
            onBack={() => setOpenId(null)}
          />
        )}
      </QueryView>
    );
  }
  return <AssessmentList onOpen={setOpenId} />;
}

function AssessmentList({ onOpen }: { readonly onOpen: (id: AssessmentId) => void }) {
  const { detail, canWork, target } = useInquiry();
  const list = useQuery('assessment.list', { inquiryId: detail.id });
  const [isStarting, setIsStarting] = useState(target.add === true && canWork);
  const startButton = canWork ? (
    <Button icon="plus" onPress={() => setIsStarting(true)}>
      Start an assessment
    </Button>
  ) : null;
  return (
    <div className="stack-wide">
      <div className="tab-head">
        <p className="muted">
          Each assessment concerns one person, one event and one authority. Its answers serve every
          checklist.
        </p>
        {startButton}
      </div>
      <QueryView query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon="checklist" title="No assessments yet" actions={startButton}>
              Choose whose treatment by which authority, in which event, you want to measure against
              the standards.
            </EmptyState>
          ) : (
            <ul className="lines card-lines">
              {rows.map((row) => (
                <AssessmentLine key={row.id} row={row} onOpen={() => onOpen(row.id)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {isStarting ? (
        <StartAssessment
          onClose={() => setIsStarting(false)}
          onStarted={(id) => {
            setIsStarting(false);
            onOpen(id);
          }}
        />
      ) : null}
    </div>
  );
}

interface LineProps {
  readonly row: AssessmentRow;
  readonly onOpen: () => void;
}

function AssessmentLine({ row, onOpen }: LineProps) {
  return (
    <li>
      <div className="grow">
        <strong>{subjectParts(row.subject).join(' · ')}</strong>{' '}
        <span className="muted">{counted(row.answered, 'answer')}</span>
        <p className="outcome-counts">
          {outcomeOrder.map((outcome) => {
            const count = row.outcomes[outcome] ?? 0;
            if (count === 0) return null;
            const { sign, tone } = outcomeLook[outcome];
            return (
              <span key={outcome} data-tone={tone}>
                <span className="sign" aria-hidden>
                  {sign}
                </span>{' '}
                {outcomeWords[outcome]} {count}
              </span>
            );
          })}
        </p>
      </div>
      <Button onPress={onOpen}>Open</Button>
    </li>
  );
}

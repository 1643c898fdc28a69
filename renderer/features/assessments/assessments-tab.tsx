import { useState } from 'react';
import type { AssessmentRow } from '../../../shared/domain/assessments/assessment';
import type { SubjectKind } from '../../../shared/domain/assessments/subject';
import type { AssessmentId } from '../../../shared/domain/ids';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { AssessmentLine } from './assessment-line';
import { ChecklistScreen } from './checklist-screen';
import type { QuestionPlace } from './contradiction-logic';
import { StartMenu, StartOf } from './start-menu';
import { subjectOrder, subjectPlaces } from './subject-words';
import './checklist.css';

interface Opened {
  readonly id: AssessmentId;
  readonly kind: SubjectKind;
  readonly startAt?: QuestionPlace;
}

/** Contradictions, which lead to a question, are of cases alone; other places say the kind. */
const atQuestion = (startAt: QuestionPlace): Opened => ({
  id: startAt.assessmentId,
  kind: startAt.kind ?? 'case',
  startAt,
});

/** What the inquiry measures against the standards: cases, measures, States' systems. */
export function AssessmentsTab() {
  const { detail, canWork, target } = useInquiry();
  const [open, setOpen] = useState<Opened | null>(
    target.question === undefined ? null : atQuestion(target.question),
  );
  const evidence = useQuery('evidence.list', { inquiryId: detail.id });
  if (open === null)
    return <AssessmentList onOpen={({ id, subject }) => setOpen({ id, kind: subject.kind })} />;
  return (
    <ChecklistScreen
      key={`${open.id} ${open.startAt?.questionId ?? ''}`}
      assessmentId={open.id}
      kind={open.kind}
      startAt={open.startAt}
      evidence={evidence.value ?? []}
      readOnly={!canWork}
      onBack={() => setOpen(null)}
      onPlace={(place) => setOpen(atQuestion(place))}
    />
  );
}

function AssessmentList({ onOpen }: { readonly onOpen: (row: AssessmentRow) => void }) {
  const { detail, canWork, target } = useInquiry();
  const list = useQuery('assessment.list', { inquiryId: detail.id });
  const [starting, setStarting] = useState<SubjectKind | null>(
    target.add === true && canWork ? 'case' : null,
  );
  const startMenu = canWork ? <StartMenu onChoose={setStarting} /> : null;
  return (
    <div className="stack-wide">
      <div className="tab-head">
        <p className="muted">
          An assessment measures one subject against the standards that fit it. Its answers serve
          every checklist.
        </p>
        {startMenu}
      </div>
      <QueryView query={list}>
        {(rows) =>
          subjectOrder.map((kind) => <Place key={kind} kind={kind} rows={rows} onOpen={onOpen} />)
        }
      </QueryView>
      {starting === null ? null : (
        <StartOf
          kind={starting}
          onClose={() => setStarting(null)}
          onStarted={(row) => {
            setStarting(null);
            onOpen(row);
          }}
        />
      )}
    </div>
  );
}

interface PlaceProps {
  readonly kind: SubjectKind;
  readonly rows: readonly AssessmentRow[];
  readonly onOpen: (row: AssessmentRow) => void;
}

/** The assessments of one kind, or what that kind is for. */
function Place({ kind, rows, onOpen }: PlaceProps) {
  const ofKind = rows.filter(({ subject }) => subject.kind === kind);
  const { title, teaches } = subjectPlaces[kind];
  return (
    <Panel title={title}>
      {ofKind.length === 0 ? (
        <p className="muted prose">{teaches}</p>
      ) : (
        <ul className="lines card-lines">
          {ofKind.map((row) => (
            <AssessmentLine key={row.id} row={row} onOpen={() => onOpen(row)} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

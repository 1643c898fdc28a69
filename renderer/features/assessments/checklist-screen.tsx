import { useState } from 'react';
import type { ChecklistInfo, ChecklistView } from '../../../shared/domain/assessments/assessment';
import type { Evidence } from '../../../shared/domain/evidence/evidence';
import type { SubjectKind } from '../../../shared/domain/assessments/subject';
import type { AssessmentId } from '../../../shared/domain/ids';
import { ErrorNotice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Skeleton } from '../../components/skeleton';
import { call } from '../../lib/bridge';
import { useQuery } from '../../lib/use-query';
import { BesideQuestion } from './beside-question';
import { ChecklistHead } from './checklist-head';
import type { QuestionPlace } from './contradiction-logic';
import { DeterminationDialog } from './determination-dialog';
import { rowsOf, startingQuestion, type QuestionRow } from './navigation-logic';
import { NoLongerAskedList } from './no-longer-asked';
import { QuestionCard } from './question-card';
import { QuestionColumn } from './question-column';
import { ResultsPanel } from './results-panel';
import { useCardFocus } from './use-card-focus';
import { useChecklist, type ChecklistSession } from './use-checklist';
import { useChecklistKeys } from './use-checklist-keys';
import { WhyOf } from './why-of';

interface Props {
  readonly assessmentId: AssessmentId;
  readonly kind: SubjectKind;
  readonly evidence: readonly Evidence[];
  readonly readOnly: boolean;
  /** The question to begin with, where another place led to it. */
  readonly startAt?: QuestionPlace | undefined;
  readonly onBack: () => void;
  readonly onPlace: (place: QuestionPlace) => void;
}

/** The checklists of one assessment that hold something for its subject. */
export function ChecklistScreen(props: Props) {
  const [withSystem, setWithSystem] = useState(false);
  const known = useQuery('law.checklists', { subject: props.kind, withSystem }, 'keep');
  return (
    <QueryView query={known}>
      {(checklists) => (
        <OneChecklist
          {...props}
          checklists={checklists}
          withSystem={withSystem}
          onWithSystem={setWithSystem}
        />
      )}
    </QueryView>
  );
}

interface OneProps extends Props {
  readonly checklists: readonly ChecklistInfo[];
  readonly withSystem: boolean;
  readonly onWithSystem: (shows: boolean) => void;
}

/** One checklist of one assessment: questions on one side, results and their reasons on the other. */
function OneChecklist(props: OneProps) {
  const { assessmentId, withSystem } = props;
  const [checklist, setChecklist] = useState(
    props.startAt?.checklist ?? props.checklists[0]?.id ?? '',
  );
  const [startAt, setStartAt] = useState<string | null>(props.startAt?.questionId ?? null);
  const session = useChecklist({ assessmentId, checklist, withSystem });
  const goTo = (nextChecklist: string, questionId: string | null) => {
    setStartAt(questionId);
    setChecklist(nextChecklist);
  };
  const showSystem = (shows: boolean) => {
    const leavesNothing =
      session.loaded?.view.results.every(({ isOnDemand }) => isOnDemand) ?? false;
    if (!shows && leavesNothing) goTo(props.checklists[0]?.id ?? '', null);
    props.onWithSystem(shows);
  };
  if (session.failure !== null) return <ErrorNotice failure={session.failure} />;
  if (session.loaded?.view.checklist.id !== checklist) return <Skeleton lines={8} />;
  return (
    <Answering
      {...props}
      key={checklist}
      session={session}
      view={session.loaded.view}
      changed={session.loaded.outcomes.changed}
      startQuestion={startAt}
      onChecklist={goTo}
      onWithSystem={showSystem}
    />
  );
}

interface AnsweringProps extends OneProps {
  readonly session: ChecklistSession;
  readonly view: ChecklistView;
  readonly changed: ReadonlySet<string>;
  readonly startQuestion: string | null;
  readonly onChecklist: (checklist: string, questionId: string | null) => void;
}

function Answering(props: AnsweringProps) {
  const { session, view, changed, checklists, evidence, readOnly } = props;
  const [focusedId, setFocusedId] = useState(() => props.startQuestion ?? startingQuestion(view));
  const [showsFolded, setShowsFolded] = useState(false);
  const [whyId, setWhyId] = useState<string | null>(null);
  const [isDirty, setIsDirty] = useState(false);
  const [isDetermining, setIsDetermining] = useState(false);
  const { assessmentId, withSystem } = props;
  const { subject } = view.assessment;
  const rows = rowsOf(view.questions, focusedId, showsFolded);
  const cardRef = useCardFocus(focusedId);
  const undo = () => void undoAndFollow(session, setFocusedId);
  const onKeyDown = useChecklistKeys({
    view,
    rows,
    focusedId,
    onFocus: setFocusedId,
    onUndo: undo,
  });
  const openWhy = (standardId: string) => {
    setWhyId(standardId);
    session.see(new Set([standardId]));
  };
  const goToQuestion = (questionId: string, checklist: string) => {
    if (view.questions.some(({ id }) => id === questionId)) setFocusedId(questionId);
    else props.onChecklist(checklist, questionId);
  };
  const goToPlace = (place: QuestionPlace) => {
    if (place.assessmentId === assessmentId) goToQuestion(place.questionId, place.checklist);
    else props.onPlace(place);
  };
  const readAgain = async () => {
    const open = { assessmentId, checklist: view.checklist.id, withSystem };
    const result = await call('assessment.open', open);
    if (result.ok) session.show(result.value);
  };
  return (
    <section className="checklist" aria-label={view.checklist.title} onKeyDown={onKeyDown}>
      <ChecklistHead
        view={view}
        checklists={checklists}
        save={session.save}
        isDirty={isDirty}
        onBack={props.onBack}
        onChecklist={(id) => props.onChecklist(id, null)}
        onBest={() => setFocusedId(startingQuestion(view))}
        onUndo={undo}
        readOnly={readOnly}
        onDetermine={readOnly || subject.kind !== 'case' ? null : () => setIsDetermining(true)}
        onPlace={goToPlace}
        onQuestion={goToQuestion}
        onReread={() => void readAgain()}
      />
      <div className="checklist-body">
        <div className="checklist-questions">
          <QuestionColumn
            rows={rows}
            checklists={checklists}
            own={view.checklist}
            focusedId={focusedId}
            onFocus={setFocusedId}
            showsFolded={showsFolded}
            onShowFolded={setShowsFolded}
            contradicted={contradictedIn(view)}
            card={cardFor(rows, focusedId, (question) => (
              <QuestionCard
                key={question.id}
                question={question}
                evidence={evidence}
                cardRef={cardRef}
                readOnly={readOnly}
                beside={
                  <BesideQuestion
                    question={question}
                    view={view}
                    withSystem={withSystem}
                    readOnly={readOnly}
                    onPlace={goToPlace}
                    onView={session.show}
                    onReread={() => void readAgain()}
                  />
                }
                onAnswer={(answer) => session.answer(question.id, answer)}
                onDirty={setIsDirty}
              />
            ))}
          />
          <NoLongerAskedList answers={view.noLongerAsked} />
        </div>
        <aside className="checklist-side">
          <ResultsPanel
            results={view.results}
            outcomes={view.outcomes}
            changed={changed}
            openId={whyId}
            onOpen={openWhy}
            onSeeAll={() => session.see(changed)}
            systemStandards={view.systemStandards}
            withSystem={props.withSystem}
            onWithSystem={props.onWithSystem}
          />
          {whyId === null ? null : (
            <WhyOf
              assessmentId={props.assessmentId}
              standardId={whyId}
              view={view}
              readOnly={readOnly}
              onView={session.show}
              onQuestion={goToQuestion}
              onClose={() => setWhyId(null)}
            />
          )}
        </aside>
      </div>
      {isDetermining && subject.kind === 'case' ? (
        <DeterminationDialog
          personId={subject.personId}
          pseudonym={subject.pseudonym}
          evidence={evidence}
          onChanged={() => void readAgain()}
          onClose={() => setIsDetermining(false)}
        />
      ) : null}
    </section>
  );
}

/** The questions of this assessment that have a part in a contradiction. */
const contradictedIn = ({ assessment, contradictions }: ChecklistView): ReadonlySet<string> =>
  new Set(
    contradictions
      .flatMap(({ places }) => places)
      .flatMap(({ assessmentId, questionId }) =>
        assessmentId === assessment.id && questionId !== null ? [questionId] : [],
      ),
  );

type Focused = Extract<QuestionRow, { kind: 'question' }>['question'];

function cardFor<T>(
  rows: readonly QuestionRow[],
  focusedId: string | null,
  make: (question: Focused) => T,
): T | null {
  const row = rows.find(
    (candidate): candidate is Extract<QuestionRow, { kind: 'question' }> =>
      candidate.kind === 'question' && candidate.question.id === focusedId,
  );
  return row === undefined ? null : make(row.question);
}

/** Undoes and shows where it took effect. */
async function undoAndFollow(
  session: ChecklistSession,
  setFocusedId: (id: string) => void,
): Promise<void> {
  const questionId = await session.undo();
  if (questionId !== null) setFocusedId(questionId);
}

import { useEffect, useState } from 'react';
import type { ChecklistView, Explanation } from '../../../shared/domain/assessments/assessment';
import type { AssessmentId, InquiryId } from '../../../shared/domain/ids';
import type { Failure } from '../../../shared/errors';
import { ErrorNotice } from '../../components/notice';
import { call, failureIn } from '../../lib/bridge';
import { go } from '../../lib/router';
import { useInquiry } from '../inquiry/inquiry-context';
import { HowTested } from './how-tested';
import { OfficerView } from './officer-view';
import { WhyPanel } from './why-panel';

interface Props {
  readonly assessmentId: AssessmentId;
  readonly standardId: string;
  /** The checklist as it stands: when it changes, the reasons are asked for anew. */
  readonly view: ChecklistView;
  readonly readOnly: boolean;
  readonly onView: (view: ChecklistView) => void;
  readonly onQuestion: (questionId: string, checklist: string) => void;
  readonly onClose: () => void;
}

/** Fetches and shows why a result stands; keeps the old reasons on screen until the new are here. */
export function WhyOf(props: Props) {
  const { assessmentId, standardId, view, readOnly, onView, onQuestion, onClose } = props;
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { results } = view;
  const { detail } = useInquiry();
  useEffect(() => {
    let isCurrent = true;
    void call('assessment.explain', { assessmentId, standardId }).then((result) => {
      if (!isCurrent) return;
      setFailure(result.ok ? null : failureIn(result));
      if (result.ok) setExplanation(result.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [assessmentId, standardId, results]);
  if (failure !== null) return <ErrorNotice failure={failure} />;
  if (explanation === null) return null;
  return (
    <WhyPanel
      explanation={explanation}
      officerView={
        <OfficerView
          key={explanation.result.standardId}
          assessmentId={assessmentId}
          checklist={view.checklist.id}
          withSystem={view.withSystem}
          result={explanation.result}
          readOnly={readOnly}
          onView={onView}
        />
      }
      howTested={
        <HowTested
          key={explanation.result.standardId}
          assessmentId={assessmentId}
          standardId={explanation.result.standardId}
          onLibrary={() => openInLibrary(detail.id, view, explanation)}
        />
      }
      onClose={onClose}
      onQuestion={(question) =>
        onQuestion(
          question.questionId,
          'checklist' in question ? question.checklist : question.questionId.slice(0, 3),
        )
      }
    />
  );
}

/** Reads the standard on its own; one place back leads to this checklist, at a question that decides it. */
function openInLibrary(
  inquiryId: InquiryId,
  { assessment, checklist, questions }: ChecklistView,
  { result, deciding, open }: Explanation,
): void {
  const asked = new Set(questions.map(({ id }) => id));
  const near = [...deciding, ...open].find(({ questionId }) => asked.has(questionId));
  const question = {
    assessmentId: assessment.id,
    kind: assessment.subject.kind,
    checklist: checklist.id,
    questionId: near?.questionId ?? questions[0]?.id ?? '',
  };
  go({ at: 'inquiry', inquiryId, tab: 'checklists', question });
  go({ at: 'law-library', standardId: result.standardId, fromChecklist: true });
}

import { useId } from 'react';
import type { Provenance } from '../../../shared/domain/assessments/answer';
import { provenanceWords } from '../../../shared/domain/assessments/source-words';
import type { QuestionView } from '../../../shared/domain/assessments/assessment';
import type { Evidence } from '../../../shared/domain/evidence/evidence';
import { Select } from '../../components/select';
import { optionsOf } from '../../lib/words';
import { SourceDate } from './source-date';
import { EvidenceLinks } from './evidence-links';
import type { ParticularsDraft } from './use-particulars';

interface Props {
  readonly question: QuestionView;
  readonly evidence: readonly Evidence[];
  readonly draft: ParticularsDraft;
  readonly readOnly: boolean;
}

/** That an answer was worked out is never chosen by hand, only kept or given up. */
const sourcesFor = (current: Provenance | null) =>
  optionsOf(provenanceWords).filter(({ value }) => value !== 'computed' || current === 'computed');

/** S9: the reason for the answer, who says so and of when, and the evidence that shows it. */
export function AnswerParticulars({ question, evidence, draft, readOnly }: Props) {
  const id = useId();
  const { shown, change, flush } = draft;
  const waits = question.answer === null && shown.reason !== '';
  return (
    <div className="particulars">
      <label className="particulars-label" htmlFor={`${id}-reason`}>
        Reason
      </label>
      <textarea
        id={`${id}-reason`}
        className="input"
        rows={2}
        maxLength={4000}
        placeholder="Where it stands in the file, for example: shelter register, p. 4"
        value={shown.reason}
        readOnly={readOnly}
        onChange={(event) => change({ reason: event.currentTarget.value }, 'pause')}
        onBlur={flush}
      />
      {waits ? <p className="help">Answer the question: the reason is saved with it.</p> : null}
      <div className="particulars-row">
        <Select
          label="Who says so"
          options={[{ value: 'none', label: 'Not stated' }, ...sourcesFor(shown.provenance)]}
          value={shown.provenance ?? 'none'}
          isDisabled={readOnly}
          onChange={(value) => change({ provenance: value === 'none' ? null : value }, 'now')}
        />
        <SourceDate
          date={shown.sourceDate}
          readOnly={readOnly}
          onChange={(sourceDate) => change({ sourceDate }, 'pause')}
        />
        <EvidenceLinks
          evidence={evidence}
          linked={shown.evidenceIds}
          readOnly={readOnly}
          onChange={(evidenceIds) => change({ evidenceIds: [...evidenceIds] }, 'now')}
        />
      </div>
      {shown.provenance === 'authority' && shown.evidenceIds.length === 0 ? (
        <p className="help">
          An authority’s statement about its own conduct needs evidence to count as a yes.
        </p>
      ) : null}
    </div>
  );
}

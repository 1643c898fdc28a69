import { subjectParts } from '../../../shared/domain/assessments/subject';
import type { Finding } from '../../../shared/domain/findings/finding';
import { ErrorNotice, Notice } from '../../components/notice';
import { SavedIndicator } from '../../components/saved-indicator';
import { qualifierInWords } from '../../../shared/law';
import { ContradictionsWarning } from '../assessments/contradictions-warning';
import { TwoViews } from './two-views';
import { useInquiry } from '../inquiry/inquiry-context';
import { FindingActions } from './finding-actions';
import { FindingFields } from './finding-fields';
import { FindingTag } from './finding-tag';
import { useFindingText } from './use-finding-text';

interface Props {
  readonly finding: Finding;
  /** The field to begin in, when the privacy gate led here. */
  readonly field: string | null;
}

/** One finding on one page: facts, standard, effect, analysis, conclusion, recommendation. */
export function FindingEditor({ finding, field }: Props) {
  const { canWork } = useInquiry();
  const draft = useFindingText(finding);
  const isOpen = canWork && finding.status === 'proposed';
  return (
    <article className="finding" aria-labelledby="finding-title" onBlur={() => void draft.flush()}>
      <header className="finding-head">
        <div className="grow">
          <h2 id="finding-title">{finding.standardTitle}</h2>
          <p className="muted">
            {[...subjectParts(finding.subject), referenceOf(finding)].join(' · ')}
          </p>
        </div>
        {isOpen ? <SavedIndicator state={draft.state} /> : null}
        <FindingTag finding={finding} />
      </header>
      {finding.standardMissing ? (
        <Notice tone="warning" title="Its standard is not in the law in force">
          The instrument that holds {finding.standardId} cannot be used by this Amparo, so the
          finding states no result and enters no report. Its text is kept. Add a version of the
          instrument that can be used (Law library, Instruments), or reject the finding with a
          reason.
        </Notice>
      ) : null}
      {finding.changedSince === null ? null : (
        <Notice tone="warning" title="Changed since it was accepted">
          The results would now be put in other words. Then: “{finding.changedSince.before}” Now: “
          {finding.changedSince.now}” The finding stays as it was accepted. Open it again to read
          and correct it, or leave it if it still says what you hold.
        </Notice>
      )}
      {finding.outdated ? (
        <Notice tone="warning" title="The answers have changed">
          With the answers as they are now, neither the checklist nor an officer’s view carries this
          finding any more. Read it again, and correct or reject it.
        </Notice>
      ) : null}
      {isOpen ? (
        <ContradictionsWarning assessmentId={finding.assessmentId} before="accept this finding" />
      ) : null}
      {finding.dispute === null ? null : <TwoViews finding={finding} dispute={finding.dispute} />}
      <Weight finding={finding} />
      {finding.rejectionReason === null ? null : (
        <Notice tone="info" title="Rejected">
          {finding.rejectionReason}
        </Notice>
      )}
      <FindingFields
        finding={finding}
        text={draft.value}
        isReadOnly={!isOpen}
        focusField={field}
        onChange={draft.change}
      />
      {draft.failure === undefined ? null : <ErrorNotice failure={draft.failure} />}
      {canWork ? <FindingActions finding={finding} draft={draft} /> : null}
    </article>
  );
}

const referenceOf = ({ standardMissing, standardReference }: Finding): string =>
  standardMissing ? standardReference : `OHCHR Fact Sheet No. 36, ${standardReference}`;

/** What the law lets this finding say. */
function Weight({ finding }: { readonly finding: Finding }) {
  return (
    <div className="finding-weight">
      <p>
        <strong>{finding.effectInWords}</strong>
      </p>
      {finding.kind === 'observation' ? (
        <p>
          An observation on policy: the law is unsettled, so this is no finding of breach. It may
          recommend that the law or the practice be clarified.
        </p>
      ) : null}
      {finding.allowedVerbs.length === 0 ? null : (
        <p className="muted">
          Words that fit this effect: {finding.allowedVerbs.map((verb) => `“${verb}”`).join(', ')}.
        </p>
      )}
      {finding.qualifiers.map((qualifier) => (
        <p key={qualifier} className="muted">
          Note: {qualifierInWords(qualifier)}.
        </p>
      ))}
      {finding.presumptions.map((text) => (
        <p key={text} className="muted">
          {text}
        </p>
      ))}
      {finding.hedge === null ? null : <p className="finding-hedge">{finding.hedge}</p>}
      {finding.draftingNote === null ? null : (
        <p className="muted">For the wording: {finding.draftingNote}</p>
      )}
    </div>
  );
}

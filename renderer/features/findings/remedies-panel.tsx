import type { Finding, FindingText } from '../../../shared/domain/findings/finding';
import { recommendsSatisfaction, type RemedyChoice } from '../../../shared/domain/remedies/remedy';
import {
  missingSentences,
  withMissingSentences,
  withRemedies,
} from '../../../shared/domain/remedies/recommendation';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { RadioGroup } from '../../components/radio-group';
import { RemedyFormFields } from './remedy-form';
import { RemedyAccess } from './remedy-measures';

interface Props {
  readonly finding: Finding;
  readonly text: FindingText;
  readonly isReadOnly: boolean;
  readonly onChange: (part: Partial<FindingText>) => void;
}

/** Part E: the five forms of reparation, which feed the recommendation as long as nobody edits it. */
export function RemediesPanel({ finding, text, isReadOnly, onChange }: Props) {
  const { remedyForms, remedyAccess, standardRecommends } = finding;
  if (remedyForms.length === 0) return null;
  const choose = (remedies: RemedyChoice[]) =>
    onChange(withRemedies(text, remedies, standardRecommends, remedyForms));
  const missing = missingSentences(text, remedyForms);
  return (
    <section className="remedies" aria-labelledby="remedies-title">
      <h3 id="remedies-title">Reparation</h3>
      <p className="muted">
        What should be done to repair this breach. What you recommend here is written into the
        recommendation above, unless you have changed its text.
        {text.remedies.length === 0 ? ' None of the five forms has been considered yet.' : ''}
      </p>
      {remedyForms.map((view) => (
        <RemedyFormFields
          key={view.form}
          view={view}
          choices={text.remedies}
          isReadOnly={isReadOnly}
          onChange={choose}
        >
          {view.form === 'satisfaction' ? (
            <Satisfaction
              finding={finding}
              text={text}
              isReadOnly={isReadOnly}
              onChange={onChange}
            />
          ) : null}
        </RemedyFormFields>
      ))}
      <RemedyAccess access={remedyAccess} />
      {missing.length === 0 || isReadOnly ? null : (
        <Notice
          tone="info"
          title="The recommendation does not say all of this"
          actions={
            <Button
              size="small"
              onPress={() => onChange({ recommendation: withMissingSentences(text, remedyForms) })}
            >
              Add to the recommendation
            </Button>
          }
        >
          You have changed its text, so it was left as it is. Proposed: {missing.join(' ')}
        </Notice>
      )}
    </section>
  );
}

const harmWords = {
  no: 'On file: public disclosure would not harm the person further (REM-Q14).',
  yes: 'On file: public disclosure would harm the person further (REM-Q14).',
  unknown: 'Not on file yet: whether public disclosure would harm the person further (REM-Q14).',
} as const;

/** EXP-18: asked as soon as satisfaction is recommended. */
function Satisfaction({ finding, text, isReadOnly, onChange }: Props) {
  if (!recommendsSatisfaction(text.remedies)) return null;
  if (finding.subject.kind !== 'case')
    return (
      <Notice tone="warning" title="Satisfaction cannot be recommended here">
        It needs the agreement of the person whom it is owed to, and that disclosure does them no
        further harm. Recommend it in the finding on that person’s case.
      </Notice>
    );
  const { disclosureHarms } = finding;
  const isAllowed = disclosureHarms === 'no' && text.satisfactionAgreed === 'yes';
  return (
    <div className="remedy-satisfaction" data-field="satisfactionAgreed">
      <RadioGroup
        label="Does the person agree that satisfaction is recommended?"
        orientation="horizontal"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
          { value: 'open', label: 'Not asked yet' },
        ]}
        value={text.satisfactionAgreed ?? 'open'}
        isDisabled={isReadOnly}
        description={harmWords[disclosureHarms]}
        onChange={(chosen) => onChange({ satisfactionAgreed: chosen === 'open' ? null : chosen })}
      />
      {isAllowed || isReadOnly ? null : (
        <Notice tone="warning" title="Satisfaction cannot go into a report yet">
          It needs both: that disclosure does no further harm, and that the person agrees.
        </Notice>
      )}
    </div>
  );
}

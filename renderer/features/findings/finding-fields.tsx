import { useEffect, useRef } from 'react';
import type { Finding, FindingText } from '../../../shared/domain/findings/finding';
import { Button } from '../../components/button';
import { DateField, readDate } from '../../components/date-field';
import { IconButton } from '../../components/icon-button';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { RemediesPanel } from './remedies-panel';
import { ResponsibilityField } from './responsibility-field';
import { useDateText } from './use-date-text';

interface Props {
  readonly finding: Finding;
  readonly text: FindingText;
  readonly isReadOnly: boolean;
  readonly focusField: string | null;
  readonly onChange: (part: Partial<FindingText>) => void;
}

/** The parts of a finding that the officer writes. */
export function FindingFields({ finding, text, isReadOnly, focusField, onChange }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusField === null) return;
    const name = focusField.replace(/\W.*$/, '');
    root.current
      ?.querySelector<HTMLElement>(`[data-field="${name}"] :is(textarea, input)`)
      ?.focus();
  }, [focusField]);
  return (
    <div className="stack-wide" ref={root}>
      <Facts facts={text.facts} isReadOnly={isReadOnly} onChange={(facts) => onChange({ facts })} />
      <div data-field="analysis">
        <TextArea
          label="Analysis"
          description="Why the facts meet, or fall short of, the standard."
          rows={4}
          value={text.analysis}
          isReadOnly={isReadOnly}
          onChange={(analysis) => onChange({ analysis })}
        />
      </div>
      <div data-field="conclusion">
        <TextArea
          label="Conclusion"
          rows={3}
          isRequired
          value={text.conclusion}
          isReadOnly={isReadOnly}
          onChange={(conclusion) => onChange({ conclusion })}
        />
      </div>
      {finding.kind === 'breach' ? (
        <ResponsibilityField
          value={text.responsibility}
          proposed={finding.proposedResponsibility}
          isReadOnly={isReadOnly}
          onChange={(responsibility) => onChange({ responsibility })}
        />
      ) : null}
      <div data-field="recommendation">
        <TextArea
          label="Recommendation"
          rows={3}
          value={text.recommendation}
          isReadOnly={isReadOnly}
          onChange={(recommendation) => onChange({ recommendation })}
        />
      </div>
      <div className="finding-addressee">
        <div className="grow" data-field="addressee">
          <TextField
            label="Addressee"
            value={text.addressee}
            isReadOnly={isReadOnly}
            onChange={(addressee) => onChange({ addressee })}
          />
        </div>
        <ReplyDeadline
          day={text.replyDeadline}
          isReadOnly={isReadOnly}
          onChange={(replyDeadline) => onChange({ replyDeadline })}
        />
      </div>
      <RemediesPanel finding={finding} text={text} isReadOnly={isReadOnly} onChange={onChange} />
    </div>
  );
}

interface DeadlineProps {
  readonly day: string | null;
  readonly isReadOnly: boolean;
  readonly onChange: (day: string | null) => void;
}

function ReplyDeadline({ day, isReadOnly, onChange }: DeadlineProps) {
  const [typed, setTyped] = useDateText(day ?? '');
  if (isReadOnly) {
    return <TextField label="Reply by" value={day ?? ''} onChange={setTyped} isReadOnly />;
  }
  return (
    <DateField
      label="Reply by"
      precision="day"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const read = readDate(text, 'day');
        if (text.trim() === '') onChange(null);
        else if (read !== null) onChange(read);
      }}
    />
  );
}

interface FactsProps {
  readonly facts: readonly string[];
  readonly isReadOnly: boolean;
  readonly onChange: (facts: string[]) => void;
}

function Facts({ facts, isReadOnly, onChange }: FactsProps) {
  return (
    <fieldset className="finding-facts" data-field="facts">
      <legend>Facts</legend>
      {facts.map((fact, index) => (
        // Facts have no identity of their own: their place in the list is what they are.
        <div key={index} className="finding-fact">
          <TextArea
            label={`Fact ${index + 1}`}
            rows={2}
            value={fact}
            isReadOnly={isReadOnly}
            onChange={(text) => onChange(facts.map((old, at) => (at === index ? text : old)))}
          />
          {isReadOnly ? null : (
            <IconButton
              icon="trash"
              label={`Remove fact ${index + 1}`}
              onPress={() => onChange(facts.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      {isReadOnly ? null : (
        <div className="row">
          <Button size="small" icon="plus" onPress={() => onChange([...facts, ''])}>
            Add a fact
          </Button>
        </div>
      )}
    </fieldset>
  );
}

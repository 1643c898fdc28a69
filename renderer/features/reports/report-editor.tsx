import { useEffect, useRef } from 'react';
import type { Report } from '../../../shared/domain/reports/report';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { SavedIndicator } from '../../components/saved-indicator';
import { Select } from '../../components/select';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { optionsOf } from '../../lib/words';
import { audienceWords } from '../inquiry/words';
import { useReportText } from './use-report-text';

interface Props {
  readonly report: Report;
  /** The field to go to, when the privacy gate asks for it. */
  readonly focusField: string | null;
}

/** What is written by hand in a report; the findings come from the findings. */
export function ReportEditor({ report, focusField }: Props) {
  const { value: text, change, state, failure, flush } = useReportText(report);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusField === null) return;
    root.current
      ?.querySelector<HTMLElement>(`[data-field="${focusField}"] :is(textarea, input)`)
      ?.focus();
  }, [focusField]);
  return (
    <Panel title="Text of the report" actions={<SavedIndicator state={state} />}>
      <div className="stack-wide" ref={root} onBlur={() => void flush()}>
        <div data-field="title">
          <TextField
            label="Title"
            isRequired
            value={text.title}
            onChange={(title) => change({ title })}
          />
        </div>
        <div data-field="addressee">
          <TextField
            label="Addressee"
            isRequired
            value={text.addressee}
            onChange={(addressee) => change({ addressee })}
          />
        </div>
        <Select
          label="Who will read it"
          options={optionsOf(audienceWords)}
          value={text.audience}
          onChange={(audience) => change({ audience })}
        />
        <div data-field="summary">
          <TextArea
            label="Summary"
            description="What was examined and what was found, in a page at most."
            rows={6}
            value={text.summary}
            onChange={(summary) => change({ summary })}
          />
        </div>
        <div data-field="methodAndLimits">
          <TextArea
            label="Method and limits"
            description="What you saw, whom you heard, and what you could not verify."
            rows={4}
            value={text.methodAndLimits}
            onChange={(methodAndLimits) => change({ methodAndLimits })}
          />
        </div>
        {failure === undefined ? null : <ErrorNotice failure={failure} />}
      </div>
    </Panel>
  );
}

import { provenanceWords } from '../../../shared/domain/assessments/source-words';
import type { Evidence } from '../../../shared/domain/evidence/evidence';
import { groundRefused } from '../../../shared/law';
import { DateField } from '../../components/date-field';
import { Notice } from '../../components/notice';
import { RadioGroup } from '../../components/radio-group';
import { Select } from '../../components/select';
import { TextArea } from '../../components/text-area';
import { optionsOf } from '../../lib/words';
import {
  fairWords,
  groundWords,
  kindWords,
  outcomeChoices,
  type DeterminationForm,
} from './determination-logic';
import { EvidenceLinks } from './evidence-links';

interface Props {
  readonly form: DeterminationForm;
  readonly evidence: readonly Evidence[];
  readonly onChange: (part: Partial<DeterminationForm>) => void;
}

/** What was determined, on what ground; the rest only once the ground can end a presumption (C5). */
export function DeterminationFields({ form, evidence, onChange }: Props) {
  const { kind, ground } = form;
  const refused = ground === null ? null : groundRefused[ground];
  return (
    <>
      <RadioGroup
        label="What was determined"
        orientation="horizontal"
        options={optionsOf(kindWords)}
        value={kind}
        onChange={(next) => onChange({ kind: next, outcome: null })}
      />
      <RadioGroup
        label="On what it rests"
        options={optionsOf(groundWords)}
        value={ground}
        onChange={(next) => onChange({ ground: next })}
      />
      {refused === null ? null : (
        <Notice tone="warning" title="This ends no presumption">
          {refused}
        </Notice>
      )}
      {ground === null || refused !== null ? null : (
        <Particulars form={form} evidence={evidence} onChange={onChange} />
      )}
    </>
  );
}

function Particulars({ form, evidence, onChange }: Props) {
  return (
    <>
      {form.kind === 'age' ? (
        <>
          <RadioGroup
            label="The person is"
            orientation="horizontal"
            options={optionsOf(outcomeChoices.age)}
            value={form.outcome === 'child' || form.outcome === 'adult' ? form.outcome : null}
            onChange={(outcome) => onChange({ outcome })}
          />
          <RadioGroup
            label="Was it individual and fair (representative present, informed consent, benefit of doubt, reasons, appeal)?"
            orientation="horizontal"
            options={optionsOf(fairWords)}
            value={form.fair}
            onChange={(fair) => onChange({ fair })}
          />
        </>
      ) : (
        <Select
          label="Status"
          options={optionsOf(outcomeChoices.status)}
          value={
            optionsOf(outcomeChoices.status).find(({ value }) => value === form.outcome)?.value ??
            null
          }
          onChange={(outcome) => onChange({ outcome })}
        />
      )}
      <DateField
        label="Date of the determination"
        value={form.on}
        onChange={(on) => onChange({ on })}
        isRequired
      />
      <Select
        label="Who says so"
        options={optionsOf(provenanceWords).flatMap(({ value, label }) =>
          value === 'computed' ? [] : [{ value, label }],
        )}
        value={form.provenance}
        onChange={(provenance) => onChange({ provenance })}
      />
      <DateField
        label="Date of that source"
        description="Of when the record or the statement is. Left empty, it counts as of the day of the determination."
        value={form.sourceDate}
        onChange={(sourceDate) => onChange({ sourceDate })}
      />
      <TextArea
        label="Reason"
        description="Where it stands in the file. It is kept with every answer that is set."
        rows={2}
        value={form.reason}
        onChange={(reason) => onChange({ reason })}
        isRequired
        maxLength={4000}
      />
      <EvidenceLinks
        evidence={evidence}
        linked={form.evidenceIds}
        readOnly={false}
        onChange={(evidenceIds) => onChange({ evidenceIds })}
      />
    </>
  );
}

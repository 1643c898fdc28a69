import type { ReactNode } from 'react';
import { InquiryType } from '../../../shared/domain/inquiries/inquiry';
import type { StatisticsFilter } from '../../../shared/domain/statistics/filter';
import { Select } from '../../components/select';
import { useQuery } from '../../lib/use-query';
import { inquiryTypeWords, optionsOf } from '../../lib/words';

const all = 'all';
const numberOr = (value: string): number | null => (value === all ? null : Number(value));
const textOr = (value: string): string | null => (value === all ? null : value);

interface Props {
  readonly filter: StatisticsFilter;
  readonly onChange: (filter: StatisticsFilter) => void;
  /** Indicators are made of several checklists. */
  readonly withChecklist: boolean;
}

/** Which assessments are counted. Everything changes at once with it. */
export function Filters({ filter, onChange, withChecklist }: Props): ReactNode {
  const { value: choices } = useQuery('statistics.choices', {}, 'keep');
  const years = (choices?.years ?? []).map((year) => ({
    value: String(year),
    label: String(year),
  }));
  return (
    <div className="statistics-filters" role="group" aria-label="What is counted">
      <Select
        label="From year"
        options={[{ value: all, label: 'Any' }, ...years]}
        value={String(filter.fromYear ?? all)}
        onChange={(value) => onChange({ ...filter, fromYear: numberOr(value) })}
      />
      <Select
        label="To year"
        options={[{ value: all, label: 'Any' }, ...years]}
        value={String(filter.toYear ?? all)}
        onChange={(value) => onChange({ ...filter, toYear: numberOr(value) })}
      />
      <Select
        label="State"
        options={[
          { value: all, label: 'Every State' },
          ...(choices?.states ?? []).map((state) => ({ value: state, label: state })),
        ]}
        value={filter.state ?? all}
        onChange={(value) => onChange({ ...filter, state: textOr(value) })}
      />
      <Select
        label="Type of inquiry"
        options={[{ value: all, label: 'Every type' }, ...optionsOf<string>(inquiryTypeWords)]}
        value={filter.inquiryType ?? all}
        onChange={(value) =>
          onChange({ ...filter, inquiryType: InquiryType.nullable().catch(null).parse(value) })
        }
      />
      {withChecklist ? (
        <Select
          label="Checklist"
          options={[
            { value: all, label: 'Every checklist' },
            ...(choices?.checklists ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={filter.checklist ?? all}
          onChange={(value) => onChange({ ...filter, checklist: textOr(value) })}
        />
      ) : null}
    </div>
  );
}

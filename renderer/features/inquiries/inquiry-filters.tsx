import { useRef, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import type { InquiryStatus, InquiryType } from '../../../shared/domain/inquiries/inquiry';
import { Icon } from '../../components/icon';
import { KeyHint } from '../../components/key-hint';
import { Select } from '../../components/select';
import { useShortcut } from '../../lib/shortcuts';
import { inquiryStatusWords, inquiryTypeWords, optionsOf } from '../../lib/words';
import type { InquiryFilter } from './use-inquiry-rows';
import './inquiries.css';

export const noFilter: InquiryFilter = { search: '', status: null, type: null };

export const isFiltered = (filter: InquiryFilter): boolean =>
  filter.search.trim() !== '' || filter.status !== null || filter.type !== null;

const all = { value: 'all', label: 'All' } as const;
const statuses = [
  { ...all, label: 'Every state' },
  ...optionsOf<InquiryStatus>(inquiryStatusWords),
] as const;
const types = [
  { ...all, label: 'Every type' },
  ...optionsOf<InquiryType>(inquiryTypeWords),
] as const;

interface Props {
  readonly filter: InquiryFilter;
  readonly onChange: (filter: InquiryFilter) => void;
}

/** Search and two filters in one line above the list. */
export function InquiryFilters({ filter, onChange }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', () => input.current?.focus());
  return (
    <div className="filters" role="search">
      <SearchField
        className="filter-search"
        aria-label="Search inquiries"
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      >
        <Icon name="search" size={16} />
        <Input ref={input} className="input" placeholder="Search in every text of the inquiries" />
        <KeyHint keys="/" />
      </SearchField>
      <Select
        label="Status"
        isLabelHidden
        options={statuses}
        value={filter.status ?? 'all'}
        onChange={(value) => onChange({ ...filter, status: value === 'all' ? null : value })}
      />
      <Select
        label="Type"
        isLabelHidden
        options={types}
        value={filter.type ?? 'all'}
        onChange={(value) => onChange({ ...filter, type: value === 'all' ? null : value })}
      />
    </div>
  );
}

import { useRef, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import type { LawLibrary } from '../../../shared/domain/law-library/library';
import { weightInWords } from '../../../shared/law';
import { Weight } from '../../../shared/law/document';
import { Icon } from '../../components/icon';
import { KeyHint } from '../../components/key-hint';
import type { Option } from '../../components/option-item';
import { Select } from '../../components/select';
import { useShortcut } from '../../lib/shortcuts';
import type { LibraryFilter } from './library-filter';

interface Props {
  readonly library: LawLibrary;
  readonly filter: LibraryFilter;
  readonly onChange: (filter: LibraryFilter) => void;
}

const levels = [
  { value: 'case', label: 'In a case' },
  { value: 'system', label: 'Law and policy' },
] as const;

/** A search over titles and numbers, and six ways to narrow the list. */
export function LibraryFilters({ library, filter, onChange }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', () => input.current?.focus());
  const change = (part: Partial<LibraryFilter>): void => onChange({ ...filter, ...part });
  return (
    <div className="library-filters" role="search">
      <SearchField
        className="filter-search library-search"
        aria-label="Search titles and numbers"
        value={filter.search}
        onChange={(search) => change({ search })}
      >
        <Icon name="search" size={16} />
        <Input ref={input} className="input" placeholder="Search titles and numbers" />
        <KeyHint keys="/" />
      </SearchField>
      <Narrow
        label="Checklist"
        every="Every checklist"
        options={library.checklists.map(({ id, title }) => ({ value: id, label: title }))}
        value={filter.checklist}
        onChange={(checklist) => change({ checklist })}
      />
      <Narrow
        label="Section of the fact sheet"
        every="Every section"
        options={sectionOptions(library)}
        value={filter.section}
        onChange={(section) => change({ section })}
      />
      <Narrow
        label="Instrument"
        every="Every instrument"
        options={library.instruments.map(({ id, title }) => ({ value: id, label: title }))}
        value={filter.instrument}
        onChange={(instrument) => change({ instrument })}
      />
      <Narrow
        label="Duty bearer"
        every="Every duty bearer"
        options={library.dutyBearers.map((name) => ({ value: name, label: name }))}
        value={filter.dutyBearer}
        onChange={(dutyBearer) => change({ dutyBearer })}
      />
      <Narrow
        label="Legal class"
        every="Every legal class"
        options={Weight.options.map((value) => ({ value, label: weightInWords[value] }))}
        value={filter.weight}
        onChange={(weight) => change({ weight })}
      />
      <Narrow
        label="Level"
        every="Every level"
        options={levels}
        value={filter.level}
        onChange={(level) => change({ level })}
      />
    </div>
  );
}

/** Sections with something in them or in one of their parts; parts carry their own number. */
const sectionOptions = ({ sections }: LawLibrary): Option<string>[] =>
  sections
    .filter(
      ({ id, standards }) =>
        standards.length > 0 ||
        sections.some((part) => part.within === id && part.standards.length > 0),
    )
    .map(({ id, title, within }) => ({
      value: id,
      label: within === null ? `${id}  ${title}` : `${within} · ${title}`,
    }));

interface NarrowProps<V extends string> {
  readonly label: string;
  readonly every: string;
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
}

const everyValue = '*';

/** One way to narrow the list, with a first line that takes it back. */
function Narrow<V extends string>({ label, every, options, value, onChange }: NarrowProps<V>) {
  return (
    <Select<V | typeof everyValue>
      label={label}
      isLabelHidden
      options={[{ value: everyValue, label: every }, ...options]}
      value={value ?? everyValue}
      onChange={(chosen) => onChange(chosen === everyValue ? null : chosen)}
    />
  );
}

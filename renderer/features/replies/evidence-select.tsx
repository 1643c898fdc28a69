import { useState } from 'react';
import type { EvidenceId } from '../../../shared/domain/ids';
import { Select } from '../../components/select';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';

export interface EvidenceChoice {
  readonly id: EvidenceId | null;
  readonly options: readonly { readonly id: EvidenceId; readonly title: string }[];
  readonly choose: (id: string) => void;
}

/** One item of the inquiry's evidence, or none. */
export function useEvidenceChoice(initial: EvidenceId | null = null): EvidenceChoice {
  const { detail } = useInquiry();
  const options = useQuery('evidence.list', { inquiryId: detail.id }).value ?? [];
  const [chosen, setChosen] = useState<string>(initial ?? '');
  const listed = options.find(({ id }) => id === chosen)?.id ?? null;
  return {
    id: listed ?? (chosen === initial ? initial : null),
    options,
    choose: setChosen,
  };
}

interface Props {
  readonly label: string;
  readonly none: string;
  readonly choice: EvidenceChoice;
}

export function EvidenceSelect({ label, none, choice }: Props) {
  return (
    <Select
      label={label}
      options={[
        { value: '', label: none },
        ...choice.options.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      value={choice.id ?? ''}
      onChange={choice.choose}
    />
  );
}

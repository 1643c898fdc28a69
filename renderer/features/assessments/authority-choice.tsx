import type { AuthorityId } from '../../../shared/domain/ids';
import { Select } from '../../components/select';
import { useInquiry } from '../inquiry/inquiry-context';

/** The only one there is, or null. */
export const only = <I,>(list: readonly { readonly id: I }[]): I | null =>
  list.length === 1 ? (list[0]?.id ?? null) : null;

interface Props {
  readonly label: string;
  readonly value: AuthorityId | null;
  readonly onChange: (id: AuthorityId) => void;
}

/** One of the inquiry's respondent authorities, with its State. */
export function AuthorityChoice({ label, value, onChange }: Props) {
  const { detail } = useInquiry();
  return (
    <Select
      label={label}
      placeholder="Choose"
      options={detail.authorities.map(({ id, name, state }) => ({
        value: id,
        label: `${name} (${state})`,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

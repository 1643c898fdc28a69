import type { ReactNode } from 'react';
import type { VaultInfo } from '../../../shared/api/vault';
import type { OfficerId } from '../../../shared/domain/ids';
import { Select } from '../../components/select';

interface Props {
  readonly info: VaultInfo;
  readonly value: OfficerId | null;
  readonly onChange: (officerId: OfficerId) => void;
}

/** Who opens the vault. Suspended officers are not offered. */
export function OfficerChoice({ info, value, onChange }: Props): ReactNode {
  const active = info.officers.filter((officer) => !officer.suspended);
  return (
    <Select
      label="Officer"
      options={active.map((officer) => ({ value: officer.id, label: officer.name }))}
      value={value}
      onChange={onChange}
      autoFocus={value === null}
    />
  );
}

/** The officer to begin with: the only one there is, else none. */
export function onlyOfficer(info: VaultInfo): OfficerId | null {
  const active = info.officers.filter((officer) => !officer.suspended);
  return active.length === 1 ? (active[0]?.id ?? null) : null;
}

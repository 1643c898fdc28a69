import { useState, type ReactNode } from 'react';
import type { OfficerStanding, Role } from '../../../shared/domain/vault/officers';
import { Button } from '../../components/button';
import { CheckboxGroup } from '../../components/checkbox';
import { Dialog } from '../../components/dialog';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { roleOptions } from './role-options';

interface Props {
  readonly officer: OfficerStanding;
  readonly officers: readonly OfficerStanding[];
  readonly onClose: () => void;
}

/** The roles of an officer, changed by an administrator. */
export function OfficerRolesDialog({ officer, officers, onClose }: Props): ReactNode {
  const [roles, setRoles] = useState<readonly Role[]>(officer.roles);
  const change = useCommand('officer.setRoles');
  const isCommissioner = officer.roles.includes('commissioner');
  const { options, note } = roleOptions(officers, isCommissioner);
  const leavesCommission = isCommissioner && !roles.includes('commissioner');
  const submit = async (): Promise<void> => {
    if (roles.length === 0 || change.busy) return;
    const result = await change.run({ officerId: officer.id, roles: [...roles] });
    if (!result.ok) return;
    showToast({ text: `The roles hold when ${officer.name} next opens the vault.` });
    onClose();
  };
  return (
    <Dialog title={`Roles of ${officer.name}`} isOpen onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <CheckboxGroup
          label="Roles"
          options={options}
          value={roles}
          onChange={setRoles}
          description={note}
          error={roles.length === 0 ? 'An officer has at least one role.' : undefined}
        />
        <p className="muted small">
          {leavesCommission
            ? 'The key of the root certificate is then no longer sealed for this officer. Reports already signed stay signed. '
            : ''}
          The change holds when {officer.name} next opens the vault, and stands in the audit log.
        </p>
        {change.failure === undefined ? null : <ErrorNotice failure={change.failure} />}
        <FormActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="primary"
            isDisabled={roles.length === 0}
            isPending={change.busy}
          >
            Change the roles
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

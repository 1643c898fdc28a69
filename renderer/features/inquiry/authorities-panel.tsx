import { useState } from 'react';
import type { Authority } from '../../../shared/domain/inquiries/inquiry';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { showToast } from '../../components/toast';
import { authorityKindWords } from '../../../shared/domain/inquiries/authority-words';
import { stateRoleWords } from '../../lib/words';
import { useCommand } from '../../lib/use-command';
import { AuthorityDialog } from './authority-dialog';
import { useInquiry } from './inquiry-context';

/** The bodies whose conduct is examined, each of one State. */
export function AuthoritiesPanel() {
  const { detail, canWork, target } = useInquiry();
  const [isAdding, setIsAdding] = useState(target.add === true && canWork);
  const [corrected, setCorrected] = useState<Authority | null>(null);
  const remove = useCommand('authority.remove');
  const add = useCommand('authority.add');
  const removeOne = async (authority: Authority) => {
    const result = await remove.run({ inquiryId: detail.id, authorityId: authority.id });
    if (!result.ok) return;
    const { name, kind, state, stateRole } = authority;
    showToast({
      text: `${name} removed`,
      undo: () => void add.run({ inquiryId: detail.id, name, kind, state, stateRole }),
    });
  };
  const failure = remove.failure ?? add.failure;
  return (
    <Panel
      title="Respondent authorities"
      actions={
        canWork ? (
          <Button size="small" icon="plus" onPress={() => setIsAdding(true)}>
            Add authority
          </Button>
        ) : null
      }
    >
      {detail.authorities.length === 0 ? (
        <p className="muted">
          None yet. Each assessment concerns one authority: name the bodies whose conduct you
          examine.
        </p>
      ) : null}
      <ul className="lines">
        {detail.authorities.map((authority) => (
          <li key={authority.id}>
            <span className="grow">
              {authority.name}
              <span className="muted">
                {' '}
                · {authorityKindWords[authority.kind]} · {authority.state},{' '}
                {stateRoleWords[authority.stateRole].toLowerCase().replace('state', 'State')}
              </span>
            </span>
            {canWork ? (
              <>
                <IconButton
                  icon="edit"
                  label={`Correct ${authority.name}`}
                  onPress={() => setCorrected(authority)}
                />
                <IconButton
                  icon="trash"
                  label={`Remove ${authority.name}`}
                  onPress={() => void removeOne(authority)}
                />
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
      {isAdding ? <AuthorityDialog authority={null} onClose={() => setIsAdding(false)} /> : null}
      {corrected === null ? null : (
        <AuthorityDialog authority={corrected} onClose={() => setCorrected(null)} />
      )}
    </Panel>
  );
}

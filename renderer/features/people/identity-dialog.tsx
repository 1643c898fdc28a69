import { useState } from 'react';
import type { Person } from '../../../shared/domain/people/person';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Notice } from '../../components/notice';
import { useSession } from '../../lib/session';
import { useInquiry } from '../inquiry/inquiry-context';
import { IdentityEditor } from './identity-editor';
import { IdentityReveal } from './identity-reveal';
import { useRevealed } from './use-revealed';

interface Props {
  readonly person: Person;
  readonly onClose: () => void;
}

/**
 * The sealed identity of one person. Nothing is shown until a reason is given; changing it needs it
 * revealed first, since saving replaces the whole.
 */
export function IdentityDialog({ person, onClose }: Props) {
  const { officer } = useSession();
  const { canWork } = useInquiry();
  const revealed = useRevealed();
  const [isEditing, setIsEditing] = useState(!person.hasIdentity && canWork);
  return (
    <Dialog
      title={`Identity of ${person.pseudonym}`}
      isOpen
      onClose={onClose}
      size="medium"
      actions={<Button onPress={onClose}>Close</Button>}
    >
      {officer.clearedForIdentities ? (
        isEditing ? (
          <IdentityEditor
            person={person}
            initial={revealed.identity}
            onDone={() => {
              revealed.hide();
              onClose();
            }}
          />
        ) : (
          <IdentityReveal
            person={person}
            revealed={revealed}
            onEdit={canWork ? () => setIsEditing(true) : null}
          />
        )
      ) : (
        <Notice tone="info" title="You are not cleared for identities">
          The identities of this vault are sealed with a key that you do not hold; no role gives it.
          A cleared colleague can look something up for you.
        </Notice>
      )}
    </Dialog>
  );
}

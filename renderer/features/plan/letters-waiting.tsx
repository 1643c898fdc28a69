import { useState } from 'react';
import type { Letter } from '../../../shared/domain/plan/letter';
import { Button } from '../../components/button';
import { StateTag } from '../../components/state-tag';
import { useInquiry } from '../inquiry/inquiry-context';
import { letterLooks } from './letter-words';
import { ServeDialog } from './serve-dialog';

/** ", proof of service in the evidence" */
export const proofInWords = ({ proofId }: Letter): string =>
  proofId === null ? ', no proof of service in the evidence' : ', proof of service in the evidence';

/** Letters that left and whose service is not recorded: no period runs for them. */
export function LettersWaiting({ letters }: { readonly letters: readonly Letter[] }) {
  const waiting = letters.filter(({ state }) => state === 'issued');
  if (waiting.length === 0) return null;
  return (
    <ul className="entries">
      {waiting.map((letter) => (
        <WaitingLine key={letter.id} letter={letter} />
      ))}
    </ul>
  );
}

function WaitingLine({ letter }: { readonly letter: Letter }) {
  const { detail, canWork } = useInquiry();
  const [isServing, setIsServing] = useState(false);
  const authority = detail.authorities.find(({ id }) => id === letter.authorityId);
  const { tone, icon, words } = letterLooks[letter.state];
  return (
    <li>
      <div className="request-line">
        <div className="grow">
          <strong>{authority?.name ?? 'Authority'}</strong>: {letter.text.subject} (
          {letter.reference})
          <p>
            <StateTag tone={tone} icon={icon}>
              {words}
            </StateTag>
          </p>
        </div>
        {canWork ? (
          <Button size="small" onPress={() => setIsServing(true)}>
            Record service …
          </Button>
        ) : null}
      </div>
      {isServing ? <ServeDialog letter={letter} onClose={() => setIsServing(false)} /> : null}
    </li>
  );
}

import { useState } from 'react';
import type { Letter } from '../../../shared/domain/plan/letter';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { StateTag } from '../../components/state-tag';
import { formatDay, formatDayOf } from '../../lib/dates';
import { useInquiry } from '../inquiry/inquiry-context';
import { letterLooks } from './letter-words';
import { ServeDialog } from './serve-dialog';
import { useLetterExport } from './use-letter-export';

interface Props {
  readonly letter: Letter;
  readonly onOpen: () => void;
}

/** One letter: to whom, how far it has come, and its next step. */
export function LetterLine({ letter, onOpen }: Props) {
  const { detail, canWork } = useInquiry();
  const [isServing, setIsServing] = useState(false);
  const copy = useLetterExport(letter);
  const authority = detail.authorities.find(({ id }) => id === letter.authorityId);
  const { tone, icon, words } = letterLooks[letter.state];
  return (
    <li>
      <div className="grow">
        <strong>{letter.reference}</strong> to {authority?.name ?? 'an authority'}
        <p className="muted small">
          {letter.text.subject} ·{' '}
          {letter.issuedAt === null
            ? `dated ${formatDay(letter.text.day)}`
            : `issued ${formatDayOf(letter.issuedAt)}`}
        </p>
        {copy.failure === undefined ? null : <ErrorNotice failure={copy.failure} />}
      </div>
      <StateTag tone={tone} icon={icon}>
        {words}
      </StateTag>
      {letter.state === 'issued' && canWork ? (
        <Button size="small" variant="primary" onPress={() => setIsServing(true)}>
          Record service …
        </Button>
      ) : null}
      {letter.state !== 'draft' && canWork ? (
        <Button size="small" isPending={copy.busy} onPress={() => void copy.start()}>
          Write the PDF again …
        </Button>
      ) : null}
      <Button size="small" onPress={onOpen}>
        Open
      </Button>
      {isServing ? <ServeDialog letter={letter} onClose={() => setIsServing(false)} /> : null}
    </li>
  );
}

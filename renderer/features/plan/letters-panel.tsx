import { useState } from 'react';
import type { LetterId } from '../../../shared/domain/ids';
import type { Letter } from '../../../shared/domain/plan/letter';
import type { PlanItem } from '../../../shared/domain/plan/plan-item';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { useInquiry } from '../inquiry/inquiry-context';
import { LetterLine } from './letter-line';
import { NewLetterDialog } from './new-letter-dialog';
import { askable } from './plan-logic';

interface Props {
  readonly letters: readonly Letter[];
  readonly items: readonly PlanItem[];
  readonly onOpen: (id: LetterId) => void;
}

/** Letters that ask authorities for rows of the plan, from draft to the day of service. */
export function LettersPanel({ letters, items, onOpen }: Props) {
  const { detail, canWork } = useInquiry();
  const [isNew, setIsNew] = useState(false);
  const authorities = detail.authorities.filter(({ id }) => askable(items, id).length > 0);
  return (
    <Panel
      title="Letters to authorities"
      note="A letter is issued once. Its period runs, and silence can count, only from the day on which it was served."
      actions={
        canWork ? (
          <Button icon="plus" isDisabled={authorities.length === 0} onPress={() => setIsNew(true)}>
            Write a letter
          </Button>
        ) : null
      }
    >
      {letters.length === 0 ? (
        <p className="muted prose">
          {authorities.length === 0
            ? 'Once the plan holds a row for an authority, a letter can ask for it here.'
            : 'None yet. A letter asks one authority for rows of the plan; you can change every word of it before it leaves.'}
        </p>
      ) : (
        <ul className="lines card-lines" aria-label="Letters">
          {letters.map((letter) => (
            <LetterLine key={letter.id} letter={letter} onOpen={() => onOpen(letter.id)} />
          ))}
        </ul>
      )}
      {isNew ? (
        <NewLetterDialog
          authorities={authorities}
          items={items}
          onClose={() => setIsNew(false)}
          onCreated={onOpen}
        />
      ) : null}
    </Panel>
  );
}

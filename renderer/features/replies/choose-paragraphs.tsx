import type { ReplyRound, RoundParagraph, RoundText } from '../../../shared/domain/replies/round';
import { Checkbox } from '../../components/checkbox';
import { EmptyState } from '../../components/empty-state';
import { Icon } from '../../components/icon';
import { counted } from '../inquiry/words';

interface Props {
  readonly round: ReplyRound;
  readonly text: RoundText;
  readonly canChange: boolean;
  readonly onToggle: (id: string, isOwn: boolean, isIn: boolean) => void;
}

const isIn = ({ id, findingId }: RoundParagraph, { leftOut, added }: RoundText): boolean =>
  findingId === null ? added.includes(id) : !leftOut.includes(id);

/** What the party is sent, each paragraph with its number, and what it may be sent besides. */
export function ChooseParagraphs({ round, text, canChange, onToggle }: Props) {
  const { paragraphs } = round;
  const own = paragraphs.filter(({ findingId }) => findingId !== null);
  const others = paragraphs.filter(({ findingId }) => findingId === null);
  // as they will be printed: the paragraphs stand in the order of the print
  const numbers = new Map(
    paragraphs.filter((one) => isIn(one, text)).map(({ id }, index) => [id, index + 1]),
  );
  const count = numbers.size;
  const lines = (list: readonly RoundParagraph[]) => (
    <ul className="draft-paragraphs">
      {list.map((one) => (
        <ChooseLine
          key={one.id}
          paragraph={one}
          number={numbers.get(one.id) ?? null}
          canChange={canChange}
          onToggle={onToggle}
        />
      ))}
    </ul>
  );
  return (
    <section className="round-paper" aria-label="Paragraphs of the draft">
      <p className="muted">
        {counted(count, 'paragraph')} {count === 1 ? 'goes' : 'go'} along. Numbers in the margin are
        given when the draft is sent, and stay. Findings on other authorities are not offered here.
      </p>
      {own.length === 0 ? (
        <EmptyState icon="finding" title="No finding concerns this party">
          Only accepted findings that measure its conduct or are addressed to it can be sent.
        </EmptyState>
      ) : (
        <>
          <h3>Findings that concern {round.partyName}</h3>
          {lines(own)}
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h3>Summary and method, where they are needed to answer</h3>
          {lines(others)}
        </>
      )}
    </section>
  );
}

interface LineProps {
  readonly paragraph: RoundParagraph;
  /** Null: it does not go along. */
  readonly number: number | null;
  readonly canChange: boolean;
  readonly onToggle: Props['onToggle'];
}

function ChooseLine({ paragraph, number, canChange, onToggle }: LineProps) {
  const { id, where, text, findingId, namesOthers } = paragraph;
  const isChosen = number !== null;
  return (
    <li className={isChosen ? 'draft-paragraph' : 'draft-paragraph draft-paragraph-out'}>
      <span className="draft-number">{number}</span>
      <div className="grow">
        <Checkbox
          isSelected={isChosen}
          isDisabled={!canChange}
          onChange={(chosen) => onToggle(id, findingId !== null, chosen)}
        >
          {where}
        </Checkbox>
        <p className="draft-text">{text}</p>
        {namesOthers.length === 0 ? null : (
          <p className="small row">
            <Icon name="warning" size={15} />
            Names another respondent authority: {namesOthers.join(', ')}. Read whether it may go.
          </p>
        )}
      </div>
    </li>
  );
}

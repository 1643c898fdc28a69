import { useState } from 'react';
import type { ReplyRoundId } from '../../../shared/domain/ids';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import type { Report } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { StateTag } from '../../components/state-tag';
import { formatDay } from '../../lib/dates';
import type { Query } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';
import { NewRoundDialog } from './new-round-dialog';
import { roundLook } from './round-words';

interface Props {
  readonly report: Report;
  readonly rounds: Query<readonly ReplyRound[]>;
  readonly onOpen: (id: ReplyRoundId) => void;
}

/** The rounds in which drafts of the report went to a party for comment. */
export function RoundsPanel({ report, rounds, onOpen }: Props) {
  const { canWork } = useInquiry();
  const [isNew, setIsNew] = useState(false);
  const canBegin = canWork && (report.status === 'draft' || report.status === 'submitted');
  return (
    <Panel
      title="Right of reply"
      actions={
        canBegin ? (
          <Button size="small" icon="plus" onPress={() => setIsNew(true)}>
            Begin a round
          </Button>
        ) : null
      }
    >
      <QueryView query={rounds}>
        {(list) =>
          list.length === 0 ? (
            <p className="muted">
              A round sends one party the paragraphs that concern it, as a signed draft with a
              deadline. Its comments come back here, each gets an answer, and the final report
              prints both.
            </p>
          ) : (
            <ul className="lines" aria-label="Rounds of reply">
              {list.map((round) => (
                <RoundLine key={round.id} round={round} onOpen={() => onOpen(round.id)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {isNew ? (
        <NewRoundDialog report={report} onClose={() => setIsNew(false)} onCreated={onOpen} />
      ) : null}
    </Panel>
  );
}

function RoundLine({ round, onOpen }: { readonly round: ReplyRound; readonly onOpen: () => void }) {
  const { tone, icon, words } = roundLook(round);
  const open = round.comments.filter(({ answer }) => answer === null).length;
  const changed = round.paragraphs.filter(({ since }) => since !== 'same').length;
  const { dueOn } = round.deadline;
  const facts = [
    ...(round.status === 'sent' && dueOn !== null ? [`due ${formatDay(dueOn)}`] : []),
    ...(open > 0 ? [`${counted(open, 'comment')} to answer`] : []),
    ...(changed > 0 ? [`${counted(changed, 'paragraph')} changed since the draft was sent`] : []),
  ];
  return (
    <li>
      <div className="grow">
        <strong>
          <bdi>{round.partyName}</bdi>
        </strong>
        <p className="muted small">{[round.reference, ...facts].join(' · ')}</p>
        <StateTag tone={tone} icon={icon}>
          {words}
        </StateTag>
      </div>
      <Button size="small" onPress={onOpen} aria-label={`Open the round of ${round.partyName}`}>
        Open
      </Button>
    </li>
  );
}

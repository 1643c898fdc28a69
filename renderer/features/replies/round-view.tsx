import type { ReplyRound } from '../../../shared/domain/replies/round';
import type { Report } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { StateTag } from '../../components/state-tag';
import { PreparedRound } from './prepared-round';
import { SentRound } from './sent-round';
import { roundLook } from './round-words';
import './replies.css';

interface Props {
  readonly round: ReplyRound;
  readonly report: Report;
  readonly onBack: () => void;
}

/** One round: what is sent or was, paragraph by paragraph, and beside it what is to be done. */
export function RoundView({ round, report, onBack }: Props) {
  const { tone, icon, words } = roundLook(round);
  const head = (
    <>
      <div className="row">
        <Button variant="quiet" size="small" icon="arrow-start" onPress={onBack}>
          Report
        </Button>
        <StateTag tone={tone} icon={icon}>
          {words}
        </StateTag>
      </div>
      <h2 className="round-title">
        <bdi>{round.partyName}</bdi> <span className="muted">{round.reference}</span>
      </h2>
    </>
  );
  return round.status === 'prepared' ? (
    <PreparedRound key={round.id} round={round} report={report} head={head} onBack={onBack} />
  ) : (
    <SentRound round={round} report={report} head={head} />
  );
}

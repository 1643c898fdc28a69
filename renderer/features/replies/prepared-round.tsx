import { useRef, type ReactNode } from 'react';
import type { ReplyRound, RoundText } from '../../../shared/domain/replies/round';
import type { Report } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { SavedIndicator } from '../../components/saved-indicator';
import { showToast } from '../../components/toast';
import { call } from '../../lib/bridge';
import { announceChange } from '../../lib/changes';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { useAutosave } from '../inquiry/use-autosave';
import { ChooseParagraphs } from './choose-paragraphs';
import { RoundFields } from './round-fields';
import { SendPanel } from './send-panel';

interface Props {
  readonly round: ReplyRound;
  readonly report: Report;
  readonly head: ReactNode;
  readonly onBack: () => void;
}

/** A round before it is sent: which paragraphs go, on what terms, and the step by which it leaves. */
export function PreparedRound({ round, report, head, onBack }: Props) {
  const { canWork } = useInquiry();
  const revision = useRef(round.revision);
  const remove = useCommand('reply.remove');
  const { value, change, state, failure, flush } = useAutosave<RoundText>({
    initial: round.text,
    isSame: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    isReady: ({ howToReply }) => howToReply.trim() !== '',
    save: async (text) => {
      const target = { roundId: round.id, revision: revision.current };
      const result = await call('reply.update', { ...target, text });
      if (result.ok) revision.current = result.value.revision;
      return result;
    },
  });
  const discard = async () => {
    const result = await remove.run({ roundId: round.id });
    if (!result.ok) return;
    onBack();
    const undo = () => void call('reply.restore', { roundId: round.id }).then(announceChange);
    showToast({ text: 'Round removed', undo });
  };
  const toggle = (id: string, isOwn: boolean, isIn: boolean) => {
    const list = isOwn ? value.leftOut : value.added;
    const isListed = isOwn ? !isIn : isIn;
    const next = isListed ? [...list, id] : list.filter((one) => one !== id);
    change(isOwn ? { leftOut: next } : { added: next });
    void Promise.resolve().then(flush);
  };
  const canChange = canWork && (report.status === 'draft' || report.status === 'submitted');
  return (
    <div className="report">
      <div className="report-side">
        {head}
        <SendPanel round={round} text={value} onBefore={flush} revision={() => revision.current} />
        {failure === undefined ? null : <ErrorNotice failure={failure} />}
        {remove.failure === undefined ? null : <ErrorNotice failure={remove.failure} />}
        {canChange ? (
          <Panel title="Terms of the round" actions={<SavedIndicator state={state} />}>
            <div className="stack-wide" onBlur={() => void flush()}>
              <RoundFields round={round} text={value} onChange={change} />
            </div>
          </Panel>
        ) : null}
        {canChange ? (
          <div className="row">
            <Button
              variant="quiet"
              size="small"
              icon="trash"
              isPending={remove.busy}
              onPress={() => void discard()}
            >
              Remove the round
            </Button>
          </div>
        ) : null}
      </div>
      <div className="report-pages">
        <ChooseParagraphs round={round} text={value} canChange={canChange} onToggle={toggle} />
      </div>
    </div>
  );
}

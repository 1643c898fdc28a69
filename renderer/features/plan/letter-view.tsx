import type { Letter } from '../../../shared/domain/plan/letter';
import { Button } from '../../components/button';
import { StateTag } from '../../components/state-tag';
import { showToast } from '../../components/toast';
import { call } from '../../lib/bridge';
import { announceChange } from '../../lib/changes';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { LetterEditor } from './letter-editor';
import { LetterGate } from './letter-gate';
import { LetterPage } from './letter-page';
import { letterLooks } from './letter-words';
import '../reports/reports.css';

interface Props {
  readonly letter: Letter;
  readonly onBack: () => void;
}

/** One letter: the page as it will be printed, and beside it its words and its next step. */
export function LetterView({ letter, onBack }: Props) {
  const { detail, canWork } = useInquiry();
  const remove = useCommand('letter.remove');
  const { tone, icon, words } = letterLooks[letter.state];
  const isOpen = letter.state === 'draft' && canWork;
  const discard = async () => {
    const target = { inquiryId: detail.id, letterId: letter.id };
    const result = await remove.run(target);
    if (!result.ok) return;
    onBack();
    const undo = () => void call('letter.restore', target).then(announceChange);
    showToast({ text: 'Draft removed', undo });
  };
  return (
    <div className="report">
      <div className="report-side">
        <div className="row">
          <Button variant="quiet" size="small" icon="arrow-start" onPress={onBack}>
            Plan
          </Button>
          <StateTag tone={tone} icon={icon}>
            {words}
          </StateTag>
          {isOpen ? (
            <Button
              variant="quiet"
              size="small"
              icon="trash"
              isPending={remove.busy}
              onPress={() => void discard()}
            >
              Remove the draft
            </Button>
          ) : null}
        </div>
        {isOpen ? <LetterEditor key={letter.id} letter={letter} /> : null}
        {letter.state === 'draft' && !isOpen ? <LetterGate letter={letter} /> : null}
        {letter.state === 'draft' ? null : (
          <p className="muted">
            This letter has left and stays as it left. What comes of it stands under Requests to
            authorities in the overview.
          </p>
        )}
      </div>
      <div className="report-pages">
        <LetterPage model={letter.model} />
      </div>
    </div>
  );
}

import type { ReplyRound, RoundText } from '../../../shared/domain/replies/round';
import { isRiskAnswered } from '../../../shared/domain/replies/round';
import { Button } from '../../components/button';
import { ErrorNotice, Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { useSession } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { counted } from '../inquiry/words';
import { letterHit } from '../plan/letter-words';
import { draftFileName } from './round-words';

interface Props {
  readonly round: ReplyRound;
  readonly text: RoundText;
  /** Saves what is not saved yet; false where it could not. */
  readonly onBefore: () => Promise<boolean>;
  readonly revision: () => number;
}

/** What is still to be decided in the round itself; null when nothing is. */
function missing(
  { reprisalGrounds, party, paragraphs }: ReplyRound,
  text: RoundText,
): string | null {
  if (!paragraphs.some(({ number }) => number !== null)) return 'No paragraph goes along.';
  if (reprisalGrounds.length > 0 && text.reprisals.trim() === '')
    return 'The decision on reprisals is not written down.';
  if (party.kind === 'complainant' && !isRiskAnswered(text.risk))
    return 'The questions on risk are not all answered.';
  if (party.kind === 'complainant' && text.delivery === null)
    return 'It is not said how the draft reaches the person.';
  return null;
}

/** The privacy gate over what would be sent, and the step by which it is signed and leaves. */
export function SendPanel({ round, text, onBefore, revision }: Props) {
  const { officer } = useSession();
  const gate = useQuery('reply.gate', { roundId: round.id }, 'keep');
  const certificate = useQuery('settings.get', {}).value?.signingCertificate;
  const command = useCommand('reply.send');
  const isCommissioner = officer.roles.includes('commissioner');
  const mayWork = officer.roles.includes('investigator');
  const canSign = isCommissioner || (mayWork && certificate !== undefined && certificate !== null);
  const lacks = missing(round, text);
  const send = async () => {
    if (!(await onBefore())) return;
    const path = await shell.choose('saveDraft', draftFileName(round.reference));
    if (path === null) return;
    const result = await command.run({ roundId: round.id, revision: revision(), path });
    if (!result.ok) return;
    showToast({
      text: 'Draft signed and written. Record the day on which it is received; only then does the period run',
      tone: 'success',
    });
  };
  return (
    <Panel title="Sign and send">
      <QueryView query={gate}>
        {({ hits }) =>
          hits.length === 0 ? (
            <Notice tone="success">
              The privacy gate found nothing that is sealed in this vault. A person still has to
              read what goes out.
            </Notice>
          ) : (
            <div className="stack">
              <Notice tone="danger" title={`${counted(hits.length, 'place')} to mend`}>
                The draft cannot be sent while these stand in it. Mend them in the finding or the
                report.
              </Notice>
              <ol className="gate">
                {hits.map((hit) => {
                  const { what, where, why } = letterHit(hit);
                  return (
                    <li key={`${hit.id} ${hit.where}`}>
                      <strong>{what}</strong>
                      <span>{where}</span>
                      <span className="muted">{why}</span>
                    </li>
                  );
                })}
              </ol>
            </div>
          )
        }
      </QueryView>
      {lacks === null ? null : <p>{lacks}</p>}
      {canSign ? (
        <>
          <div className="row">
            <Button
              variant="primary"
              icon="file-signed"
              isDisabled={lacks !== null || gate.value === undefined || gate.value.hits.length > 0}
              isPending={command.busy}
              onPress={() => void send()}
            >
              Sign and send …
            </Button>
          </div>
          <p className="muted small">
            Signed as {officer.name}. What is sent stays as it was sent; another round is a new
            draft.
          </p>
        </>
      ) : (
        <p className="muted">
          A commissioner signs and sends it, or an officer who has a signing certificate.
        </p>
      )}
      {command.failure === undefined ? null : <ErrorNotice failure={command.failure} />}
    </Panel>
  );
}

import { useState, type ReactNode } from 'react';
import type { Letter } from '../../../shared/domain/plan/letter';
import { isWaiting, type GateHit, type GateResult } from '../../../shared/domain/reports/gate/hit';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';
import { LetterReleaseDialog } from './letter-release-dialog';
import { LetterReleases } from './letter-releases';
import { letterHit } from './letter-words';

interface Props {
  readonly letter: Letter;
  /** The step that the gate holds back while something stands in the letter. */
  readonly children?: (isClean: boolean) => ReactNode;
}

/** The privacy gate over a letter: what must be taken out, or released, before it may leave. */
export function LetterGate({ letter, children }: Props) {
  const { detail, canWork } = useInquiry();
  const [releasing, setReleasing] = useState<GateHit | null>(null);
  // asked anew after each saved change; each question is logged
  const gate = useQuery('letter.gate', { inquiryId: detail.id, letterId: letter.id });
  return (
    <Panel title="Privacy gate">
      <QueryView query={gate}>
        {({ hits, releases }) => (
          <div className="stack">
            {hits.length === 0 ? (
              <Clean hasReleases={releases.length > 0} />
            ) : (
              <Hits hits={hits} onRelease={canWork ? setReleasing : null} />
            )}
            {releases.length === 0 ? null : <LetterReleases letter={letter} releases={releases} />}
          </div>
        )}
      </QueryView>
      {children === undefined ? null : <div className="row">{children(isPassed(gate.value))}</div>}
      {releasing === null ? null : (
        <LetterReleaseDialog letter={letter} hit={releasing} onClose={() => setReleasing(null)} />
      )}
    </Panel>
  );
}

/** Nothing stops it: no value that nobody released, no release that nobody confirmed. */
const isPassed = (result: GateResult | undefined): boolean =>
  result?.hits.length === 0 && !result.releases.some(isWaiting);

function Clean({ hasReleases }: { readonly hasReleases: boolean }) {
  return (
    <Notice tone="success">
      {hasReleases
        ? 'Besides what was released below, nothing that is sealed in this vault was found in the letter.'
        : 'Nothing that is sealed in this vault was found in the letter.'}{' '}
      A person still has to read it: the gate does not see descriptions.
    </Notice>
  );
}

interface HitsProps {
  readonly hits: readonly GateHit[];
  readonly onRelease: ((hit: GateHit) => void) | null;
}

function Hits({ hits, onRelease }: HitsProps) {
  return (
    <>
      <Notice tone="danger" title={`${counted(hits.length, 'place')} to mend`}>
        The letter cannot be issued while these stand in it.
      </Notice>
      <ol className="gate">
        {hits.map((hit) => {
          const { what, where, why, noRelease } = letterHit(hit);
          return (
            <li key={`${hit.id} ${hit.where}`}>
              <strong>{what}</strong>
              <span>{where}</span>
              <span className="muted">{why}</span>
              {noRelease === null ? null : <span className="muted">{noRelease}</span>}
              {noRelease === null && onRelease !== null ? (
                <div className="row">
                  <Button size="small" variant="quiet" onPress={() => onRelease(hit)}>
                    Release …
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}

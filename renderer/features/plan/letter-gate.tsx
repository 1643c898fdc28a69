import type { ReactNode } from 'react';
import type { Letter } from '../../../shared/domain/plan/letter';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';
import { letterHit } from './letter-words';

interface Props {
  readonly letter: Letter;
  /** The step that the gate holds back while something stands in the letter. */
  readonly children: (isClean: boolean) => ReactNode;
}

/** The privacy gate over a letter: what must be taken out before it may leave. */
export function LetterGate({ letter, children }: Props) {
  const { detail } = useInquiry();
  // asked anew after each saved change; each question is logged
  const gate = useQuery('letter.gate', { inquiryId: detail.id, letterId: letter.id });
  return (
    <Panel title="Privacy gate">
      <QueryView query={gate}>
        {({ hits }) =>
          hits.length === 0 ? (
            <Notice tone="success">
              Nothing that is sealed in this vault was found in the letter. A person still has to
              read it: the gate does not see descriptions.
            </Notice>
          ) : (
            <div className="stack">
              <Notice tone="danger" title={`${counted(hits.length, 'place')} to mend`}>
                The letter cannot be issued while these stand in it.
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
      <div className="row">{children(gate.value?.hits.length === 0)}</div>
    </Panel>
  );
}

import { useState } from 'react';
import type { Exclusion } from '../../../shared/domain/inquiries/exclusion';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { formatMoment } from '../../lib/dates';
import { useHasRole, useSession } from '../../lib/session';
import { useQuery } from '../../lib/use-query';
import { ExcludeDialog, ReadmitDialog } from './exclusion-dialogs';
import { useInquiry } from './inquiry-context';

/** Who takes no part in the inquiry, and why; stepping back is a step away for everyone. */
export function ExclusionsPanel() {
  const { detail } = useInquiry();
  const query = useQuery('exclusion.list', { inquiryId: detail.id });
  const mayExclude = useHasRole('commissioner');
  const [open, setOpen] = useState<'recuse' | 'exclude' | null>(null);
  return (
    <Panel
      title="Who takes no part"
      actions={
        <>
          <Button size="small" onPress={() => setOpen('recuse')}>
            Step back
          </Button>
          {mayExclude ? (
            <Button size="small" onPress={() => setOpen('exclude')}>
              Keep an officer away
            </Button>
          ) : null}
        </>
      }
    >
      <QueryView query={query}>
        {(exclusions) =>
          exclusions.length === 0 ? (
            <p className="muted">
              Nobody. Whoever is close to a person or an authority in this inquiry steps back, and
              from then on it is closed to them.
            </p>
          ) : (
            <ul className="lines" aria-label="Who takes no part">
              {exclusions.map((one) => (
                <ExclusionLine key={`${one.officerId} ${one.at}`} exclusion={one} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {open === null ? null : <ExcludeDialog kind={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function ExclusionLine({ exclusion }: { readonly exclusion: Exclusion }) {
  const [isOpen, setIsOpen] = useState(false);
  const { officer } = useSession();
  const mayReadmit = useHasRole('commissioner') && officer.id !== exclusion.officerId;
  const { ground, officerName, byName, at, reason, readmitted } = exclusion;
  return (
    <li>
      <span className="grow">
        <bdi>{officerName}</bdi>
        <span className="muted">
          {' '}
          · {ground === 'recusal' ? 'stepped back' : `kept away by ${byName}`} on {formatMoment(at)}
          {readmitted === null
            ? ''
            : ` · readmitted by ${readmitted.byName} on ${formatMoment(readmitted.at)}`}
        </span>
        <span className="prose">
          <bdi>{reason}</bdi>
        </span>
        {readmitted === null ? null : (
          <span className="prose">
            <bdi>{readmitted.reason}</bdi>
          </span>
        )}
      </span>
      {readmitted === null && mayReadmit ? (
        <Button size="small" aria-label={`Readmit ${officerName}`} onPress={() => setIsOpen(true)}>
          Readmit
        </Button>
      ) : null}
      {isOpen ? <ReadmitDialog exclusion={exclusion} onClose={() => setIsOpen(false)} /> : null}
    </li>
  );
}

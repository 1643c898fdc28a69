import { useState, type ReactNode } from 'react';
import { IconButton } from '../../components/icon-button';
import { QueryView } from '../../components/query-view';
import { useShortcut } from '../../lib/shortcuts';
import { useQuery } from '../../lib/use-query';
import { PrintedStandard } from './printed-standard';
import { StandardText } from './standard-text';

interface Props {
  readonly standardId: string;
  readonly onClose: () => void;
}

/** One standard, whole: when it applies, what decides, on what it rests, what to ask, what to recommend. */
export function StandardDetail({ standardId, onClose }: Props): ReactNode {
  const card = useQuery('law.standard', { standardId, assessmentId: null });
  const [isPrinting, setPrinting] = useState(false);
  useShortcut('Escape', onClose);
  return (
    <section className="standard-detail" aria-label="The standard">
      <QueryView query={card}>
        {(value) => (
          <>
            <header className="standard-detail-head">
              <h2 className="grow">{value.title}</h2>
              <IconButton
                icon="print"
                label="Print this standard"
                onPress={() => setPrinting(true)}
              />
              <IconButton icon="close" label="Close the standard (Esc)" onPress={onClose} />
            </header>
            {/* Read by the keyboard: the text scrolls with the arrow keys. */}
            <div
              className="standard-detail-scroll"
              tabIndex={0}
              role="region"
              aria-label={value.id}
            >
              <StandardText card={value} />
            </div>
            {isPrinting ? (
              <PrintedStandard card={value} onPrinted={() => setPrinting(false)} />
            ) : null}
          </>
        )}
      </QueryView>
    </section>
  );
}

import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { shell } from '../../lib/bridge';

interface Props {
  readonly mayWork: boolean;
  readonly onNew: () => void;
}

/** The first sight of a new vault: what an inquiry is, how to begin, and where to look around first. */
export function NoInquiries({ mayWork, onNew }: Props): ReactNode {
  return (
    <EmptyState
      icon="inquiries"
      title="No inquiries yet"
      actions={
        <>
          {mayWork ? (
            <Button variant="primary" icon="plus" onPress={onNew}>
              New inquiry
            </Button>
          ) : null}
          <Button icon="lock" onPress={() => void shell.lock()}>
            Lock and explore the sample
          </Button>
        </>
      }
    >
      <p>
        An inquiry is one file: a complaint, a detention visit, or something you look into on your
        own initiative. It holds persons under pseudonyms, events, evidence, and the checklists that
        compare what happened with the law.
      </p>
      <p>
        To look around first, lock this vault, go back from the passphrase to the first screen and
        choose “Explore the sample”: a published case in a vault of its own. Nothing in it touches
        your files.
      </p>
      {mayWork ? null : <p>Your role reads inquiries. An investigator opens new ones.</p>}
    </EmptyState>
  );
}

/** A search or filter that leaves nothing. */
export function NothingFits({ onClear }: { readonly onClear: () => void }): ReactNode {
  return (
    <EmptyState
      icon="search"
      title="No inquiry fits"
      actions={<Button onPress={onClear}>Show all inquiries</Button>}
    >
      <p>
        The search looks for whole words and beginnings of words in titles, summaries, references,
        persons’ notes, events and notes. It never looks into identities.
      </p>
    </EmptyState>
  );
}

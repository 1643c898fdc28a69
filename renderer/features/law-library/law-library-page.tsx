import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { KeyHint } from '../../components/key-hint';
import { PageHeader } from '../../components/page-header';
import { Tabs } from '../../components/tabs';
import { go, goBack, usePlace } from '../../lib/router';
import { libraryTabs } from './library-tabs';
import './law-library.css';

/** The law that the checklists apply, to be read outside any inquiry. */
export function LawLibraryPage(): ReactNode {
  const place = usePlace();
  const wanted = place.at === 'law-library' ? place : undefined;
  const shown = libraryTabs.find(({ id }) => id === wanted?.tab) ?? libraryTabs[0];
  return (
    <div className="law-library">
      <PageHeader
        title="Law library"
        note="What the checklists ask, on what it rests, and how much it binds."
        actions={
          wanted?.fromChecklist === true ? (
            <Button icon="arrow-start" onPress={goBack}>
              Back to the checklist <KeyHint keys="Alt ←" />
            </Button>
          ) : undefined
        }
      />
      <Tabs
        label="Parts of the law library"
        tabs={libraryTabs}
        selected={shown.id}
        onSelect={(tab) => go({ at: 'law-library', tab })}
      >
        <shown.Panel />
      </Tabs>
    </div>
  );
}

import { useState } from 'react';
import { Button } from '../../../components/button';
import { IconButton } from '../../../components/icon-button';
import { KeyHint } from '../../../components/key-hint';
import { MenuButton } from '../../../components/menu-button';
import { formatNumber } from '../../../lib/dates';
import type { Print } from './open-print';
import type { Scale } from './use-scale';
import type { Scrolling } from './use-scrolling';

interface Props {
  readonly print: Print;
  readonly scale: Scale;
  readonly scrolling: Scrolling;
  readonly isOutdated: boolean;
  readonly isAlone: boolean;
  readonly onAlone: (isAlone: boolean) => void;
}

/** Which page, how large, and what the report contains. */
export function PagesToolbar({ print, scale, scrolling, isOutdated, isAlone, onAlone }: Props) {
  const { page, toPage, toPlace } = scrolling;
  const last = print.sizes.length;
  return (
    <div className="pages-toolbar" role="group" aria-label="Pages">
      <MenuButton
        label="Contents"
        icon="log"
        isIconOnly
        variant="quiet"
        items={print.bookmarks.map(({ title, destination, depth }) => ({
          id: destination,
          label: `${'\u2003'.repeat(depth)}${title}`,
        }))}
        onAction={toPlace}
      />
      <IconButton
        icon="chevron-start"
        label="Page before"
        isDisabled={page === 0}
        onPress={() => toPage(page - 1)}
      />
      <PageField key={page} page={page} last={last} onGo={toPage} />
      <IconButton
        icon="chevron-end"
        label="Next page"
        isDisabled={page === last - 1}
        onPress={() => toPage(page + 1)}
      />
      <IconButton icon="dash" label="Smaller (−)" onPress={scale.smaller} />
      <span className="pages-zoom" aria-live="polite">
        {formatNumber(scale.percent)} %
      </span>
      <IconButton icon="plus" label="Larger (+)" onPress={scale.larger} />
      <Button variant="quiet" size="small" aria-pressed={scale.isWidth} onPress={scale.fitWidth}>
        Fit width
        <KeyHint keys="0" />
      </Button>
      <span className="grow muted small" role="status">
        {isOutdated ? 'Printing what changed …' : ''}
      </span>
      <Button variant="quiet" size="small" onPress={() => onAlone(!isAlone)}>
        {isAlone ? 'Show the side' : 'Pages alone'}
        <KeyHint keys="F" />
      </Button>
    </div>
  );
}

interface FieldProps {
  readonly page: number;
  readonly last: number;
  readonly onGo: (page: number) => void;
}

function PageField({ page, last, onGo }: FieldProps) {
  const [text, setText] = useState(String(page + 1));
  const go = (): void => {
    const wanted = Number(text);
    if (Number.isInteger(wanted) && wanted >= 1) onGo(wanted - 1);
    else setText(String(page + 1));
  };
  return (
    <form
      className="page-field"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <input
        className="input"
        aria-label={`Page, of ${last}`}
        inputMode="numeric"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={go}
      />
      <span className="muted">of {formatNumber(last)}</span>
    </form>
  );
}

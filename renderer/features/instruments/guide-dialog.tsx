import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { blocksOf, spansOf, type Block } from './guide-blocks';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** How an instrument is written, for a lawyer, with one complete example. */
export function GuideDialog({ isOpen, onClose }: Props): ReactNode {
  const guide = useQuery('instrument.guide', isOpen ? {} : null);
  return (
    <Dialog title="How to write an instrument" isOpen={isOpen} onClose={onClose} size="large">
      <QueryView query={guide}>
        {({ text }) => (
          <div className="guide">
            {blocksOf(text)
              .slice(1)
              .map((block, index) => (
                <BlockView key={index} block={block} />
              ))}
          </div>
        )}
      </QueryView>
    </Dialog>
  );
}

function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'code':
      return (
        <pre className="mono guide-code" tabIndex={0}>
          {block.text}
        </pre>
      );
    case 'list': {
      const List = block.isNumbered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item) => (
            <li key={item}>
              <Spans text={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    case 'text':
      return (
        <p className="prose">
          <Spans text={block.text} />
        </p>
      );
  }
}

interface TableProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function Table({ head, rows }: TableProps): ReactNode {
  return (
    <table className="instrument-table">
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((cell, index) => (
              <td key={index}>
                <Spans text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Spans({ text }: { readonly text: string }): ReactNode {
  return spansOf(text).map(({ kind, text: part }, index) => {
    if (kind === 'code') return <code key={index}>{part}</code>;
    if (kind === 'strong') return <strong key={index}>{part}</strong>;
    return <span key={index}>{part}</span>;
  });
}

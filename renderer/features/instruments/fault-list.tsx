import type { ReactNode } from 'react';
import type { Candidate } from '../../../shared/domain/instruments/candidate';
import { Notice } from '../../components/notice';
import { counted } from '../inquiry/words';

/** Every fault of a file: where it is, what is wrong, and the line itself. */
export function FaultList({ candidate }: { readonly candidate: Candidate }): ReactNode {
  const { name, faults } = candidate;
  return (
    <div className="stack">
      <Notice tone="danger" title={`${name} has ${counted(faults.length, 'fault')}`}>
        Correct the file in your editor, save it, and check it again. Nothing was adopted.
      </Notice>
      <ol className="fault-list" aria-label="Faults">
        {faults.map(({ code, line, column, says, excerpt }) => (
          <li key={`${line}-${column}-${code}-${says}`}>
            <p>
              <strong>
                Line {line}, column {column}
              </strong>
            </p>
            <p>{says}</p>
            {excerpt === '' ? null : (
              <pre className="mono fault-line">
                <span className="muted">{line} │ </span>
                {excerpt}
              </pre>
            )}
            <p className="notice-code">Code {code}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

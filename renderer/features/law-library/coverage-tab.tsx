import { useState, type ReactNode } from 'react';
import type { CoveredSection, LawLibrary } from '../../../shared/domain/law-library/library';
import { Button } from '../../components/button';
import { PrintSheet } from '../../components/print-sheet';
import { QueryView } from '../../components/query-view';
import { formatNumber } from '../../lib/dates';
import { go } from '../../lib/router';
import { useQuery } from '../../lib/use-query';

/** The fact sheet, section by section, with the standards that work it out, or why there are none. */
export function CoverageTab(): ReactNode {
  const library = useQuery('law.library', {}, 'keep');
  const [isPrinting, setPrinting] = useState(false);
  return (
    <div className="page-scroll coverage">
      <div className="coverage-head">
        <p className="prose muted">
          Made from the instruments in force: each standard names the place of OHCHR Fact Sheet No.
          36 that it works out. The fact sheet reports law and is none itself.
        </p>
        <Button icon="print" onPress={() => setPrinting(true)}>
          Print the table
        </Button>
      </div>
      <QueryView query={library}>
        {(value) => (
          <>
            <CoverageTable library={value} canOpen />
            {isPrinting ? (
              <PrintSheet onPrinted={() => setPrinting(false)}>
                <h1>Coverage of OHCHR Fact Sheet No. 36</h1>
                <CoverageTable library={value} canOpen={false} />
              </PrintSheet>
            ) : null}
          </>
        )}
      </QueryView>
    </div>
  );
}

interface TableProps {
  readonly library: LawLibrary;
  /** On paper nothing opens. */
  readonly canOpen: boolean;
}

function CoverageTable({ library: { sections, outside }, canOpen }: TableProps) {
  return (
    <table className="coverage-table">
      <thead>
        <tr>
          <th scope="col">Section</th>
          <th scope="col">What it is about</th>
          <th scope="col">Standards and tests</th>
        </tr>
      </thead>
      <tbody>
        {sections.map((section) => (
          <Line key={section.id} section={section} sections={sections} canOpen={canOpen} />
        ))}
        {outside.length === 0 ? null : (
          <tr>
            <td />
            <th scope="row">Standards that name no section: law of the institution’s own</th>
            <td>{outside.join(', ')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly section: CoveredSection;
  readonly sections: readonly CoveredSection[];
  readonly canOpen: boolean;
}

function Line({ section, sections, canOpen }: LineProps) {
  const { id, title, within, standards } = section;
  return (
    <tr data-part={within !== null}>
      <td>{within === null ? id : ''}</td>
      <th scope="row">{title}</th>
      <td>
        {standards.length === 0 ? (
          <span className="muted">{reasonOf(section, sections)}</span>
        ) : (
          <>
            {canOpen ? (
              <button
                type="button"
                className="link-button"
                aria-label={`Show the ${countInWords(standards.length)} on ${title}`}
                onClick={() => go({ at: 'law-library', tab: 'standards', section: id })}
              >
                {countInWords(standards.length)}
              </button>
            ) : (
              <strong>{formatNumber(standards.length)}</strong>
            )}
            <span className="muted small"> {standards.join(', ')}</span>
          </>
        )}
      </td>
    </tr>
  );
}

/** Its own reason; without one, what it holds stands in its parts. */
function reasonOf({ id, reason }: CoveredSection, sections: readonly CoveredSection[]): string {
  if (reason !== null) return reason;
  const hasParts = sections.some(({ within, standards }) => within === id && standards.length > 0);
  return hasParts ? 'In the parts below.' : 'None, and no reason recorded.';
}

const countInWords = (count: number): string =>
  count === 1 ? '1 standard' : `${formatNumber(count)} standards`;

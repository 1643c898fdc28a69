import { el } from './dom';
import type { AttachedFindings, FindingRow } from './findings';

const columns: readonly (readonly [string, keyof FindingRow])[] = [
  ['No.', 'number'],
  ['Finding', 'title'],
  ['Standard', 'standard'],
  ['Outcome', 'outcome'],
  ['Recommendation', 'recommendation'],
  ['To', 'addressee'],
];

const table = (rows: readonly FindingRow[]): HTMLElement =>
  el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Findings' },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...columns.map(([name]) => el('th', { scope: 'col' }, name)))),
      el(
        'tbody',
        {},
        ...rows.map((row) =>
          el('tr', {}, ...columns.map(([, key]) => el('td', {}, el('bdi', {}, row[key])))),
        ),
      ),
    ),
  );

function download({ name, bytes }: AttachedFindings): HTMLElement {
  const button = el('button', { type: 'button' }, 'Save the data (JSON)');
  button.addEventListener('click', () => {
    const address = URL.createObjectURL(
      new Blob([new Uint8Array(bytes)], { type: 'application/json' }),
    );
    el('a', { href: address, download: name }).click();
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 10_000);
  });
  return button;
}

/** The attached findings as a table, and as a file. `isIntact` says whether the signature protects them. */
export function findingsView(findings: AttachedFindings, isIntact: boolean): HTMLElement {
  const { rows } = findings;
  return el(
    'section',
    {},
    el('h2', {}, 'Findings as data'),
    el(
      'p',
      {},
      isIntact
        ? 'The signature covers these data as it covers the pages. The pages are the report.'
        : 'Nothing protects these data: the file was changed, or it is not soundly signed.',
    ),
    rows === null
      ? el('p', {}, 'The attached data are not in the form that can be shown as a table.')
      : table(rows),
    download(findings),
  );
}

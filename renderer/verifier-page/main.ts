import { verifyPdf } from '../../shared/verify';
import { droppedFiles, kindOf, readFiles, type ChosenFile } from './chosen-files';
import { el } from './dom';
import { attachedFindings } from './findings';
import { findingsView } from './findings-view';
import './page.css';
import { resultView } from './result-view';
import { rootsView } from './roots-view';

interface Chosen {
  readonly report: ChosenFile | null;
  readonly roots: readonly ChosenFile[];
  readonly lists: readonly ChosenFile[];
}

let chosen: Chosen = { report: null, roots: [], lists: [] };
let turn = 0;

const result = el('div', { id: 'result' });
const status = el('p', { id: 'chosen', role: 'status' });

/** The new files take the place of those of their kind. */
function withFiles(files: readonly ChosenFile[]): Chosen {
  const ofKind = (kind: ReturnType<typeof kindOf>): readonly ChosenFile[] =>
    files.filter((file) => kindOf(file) === kind);
  const [report] = ofKind('report');
  const roots = ofKind('root');
  const lists = ofKind('list');
  return {
    report: report ?? chosen.report,
    roots: roots.length > 0 ? roots : chosen.roots,
    lists: lists.length > 0 ? lists : chosen.lists,
  };
}

const namesOf = (files: readonly ChosenFile[]): string => files.map(({ name }) => name).join(', ');

function describe(unread: readonly string[], others: readonly ChosenFile[]): void {
  const parts = [
    `Report: ${chosen.report?.name ?? 'none yet'}.`,
    `Root certificate: ${chosen.roots.length === 0 ? 'none yet' : namesOf(chosen.roots)}.`,
  ];
  if (chosen.lists.length > 0) parts.push(`Withdrawn certificates: ${namesOf(chosen.lists)}.`);
  if (unread.length > 0) parts.push(`Could not be read: ${unread.join(', ')}.`);
  if (others.length > 0) parts.push(`Not used: ${namesOf(others)}.`);
  status.textContent = parts.join(' ');
}

async function show(): Promise<void> {
  const { report, roots, lists } = chosen;
  turn += 1;
  const mine = turn;
  result.replaceChildren();
  const parts: HTMLElement[] = [];
  if (roots.length > 0) parts.push(await rootsView(roots));
  if (report !== null) {
    const verified = await verifyPdf(report.bytes, {
      roots: roots.map(({ bytes }) => bytes),
      lists: lists.map(({ bytes }) => bytes),
      at: new Date(),
    });
    const findings = await attachedFindings(report.bytes);
    const isIntact = verified.bytes === 'yes' && verified.signature === 'sound';
    parts.unshift(resultView(verified, report.name));
    if (findings !== null) parts.push(findingsView(findings, isIntact));
  }
  // Somebody chose other files meanwhile.
  if (mine !== turn) return;
  result.replaceChildren(...parts);
  document.getElementById('verdict')?.focus();
}

async function take(given: readonly File[]): Promise<void> {
  if (given.length === 0) return;
  const { files, unread } = await readFiles(given);
  chosen = withFiles(files);
  const known = ['report', 'root', 'list'];
  describe(unread, files.length > 1 ? [] : files.filter((file) => !known.includes(kindOf(file))));
  await show();
}

function chooser(label: string, hint: string, attributes: Record<string, string>): HTMLElement {
  const input = el('input', { type: 'file', ...attributes });
  input.addEventListener('change', () => void take([...(input.files ?? [])]));
  return el(
    'label',
    { class: 'chooser' },
    el('span', { class: 'label' }, label),
    el('span', { class: 'means' }, hint),
    input,
  );
}

function takeDrops(target: HTMLElement): void {
  target.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  target.addEventListener('dragleave', () => {
    document.body.classList.remove('dropping');
  });
  target.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(take);
  });
}

/** What this browser lacks, in words; null when it has all that the check needs. */
function missing(): string | null {
  const crypto: unknown = Reflect.get(globalThis, 'crypto');
  const hasCrypto = typeof crypto === 'object' && crypto !== null && Reflect.has(crypto, 'subtle');
  if (!hasCrypto) {
    return 'This browser gives no cryptography to a page opened from a file, so it cannot check a signature. Open the page in a current Firefox, Chrome or Edge.';
  }
  if (!('DecompressionStream' in globalThis)) {
    return 'This browser is too old to unpack a report. Open the page in a current Firefox, Chrome or Edge.';
  }
  return null;
}

function start(main: HTMLElement): void {
  const lack = missing();
  if (lack !== null) {
    main.replaceChildren(el('p', { role: 'alert', class: 'verdict danger' }, lack));
    return;
  }
  const print = el('button', { type: 'button', class: 'screen-only' }, 'Print the result');
  print.addEventListener('click', () => {
    window.print();
  });
  main.replaceChildren(
    el(
      'section',
      { class: 'choose screen-only' },
      el(
        'p',
        {},
        'Drop the files anywhere on this page, or the folder they lie in, or choose them.',
      ),
      chooser('Report', 'The signed PDF.', { accept: '.pdf,application/pdf', autofocus: '' }),
      chooser('Root certificate', 'Of the institution: a file ending in .pem, .crt or .cer.', {
        accept: '.pem,.crt,.cer,.der',
        multiple: '',
      }),
      chooser(
        'Withdrawn certificates',
        'If the institution gave you a list: a file ending in .crl.',
        {
          accept: '.crl,.pem',
          multiple: '',
        },
      ),
    ),
    status,
    result,
    print,
  );
  describe([], []);
  takeDrops(document.body);
}

const main = document.querySelector('main');
if (main !== null) start(main);

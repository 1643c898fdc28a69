import { certificatesOf, rootFingerprint } from '../../shared/verify';
import type { ChosenFile } from './chosen-files';
import { el, fingerprint } from './dom';

/** The chosen roots with their fingerprints, which is what the reader has to compare. */
export async function rootsView(roots: readonly ChosenFile[]): Promise<HTMLElement> {
  const items: HTMLElement[] = [];
  for (const { name, bytes } of roots) {
    for (const der of certificatesOf(bytes)) {
      items.push(
        el('li', {}, el('bdi', {}, name), fingerprint(await rootFingerprint(new Uint8Array(der)))),
      );
    }
  }
  return el(
    'section',
    { class: 'roots' },
    el('h2', {}, 'Compare the root certificate'),
    el(
      'p',
      {},
      'Whoever could replace the report could replace the root certificate beside it. Compare this fingerprint (SHA-256) with the one in the printed letter of the institution, or ask for it by telephone, at a number that you know from elsewhere.',
    ),
    el('ul', {}, ...items),
  );
}

import { shapes } from '../components/icon-shapes';

export type Child = Node | string | null;

type Attributes = Readonly<Record<string, string>>;

/** An element with these children. Text is always text: nothing from a file is ever read as markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** A picture beside a word, hidden from screen readers. */
export function icon(name: keyof typeof shapes): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}

/** A list of terms and what they are. */
export const facts = (items: readonly (readonly [string, Child])[]): HTMLDListElement =>
  el(
    'dl',
    { class: 'facts' },
    ...items.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, value))),
  );

/** A fingerprint in groups that two people can read to each other. */
export function fingerprint(text: string): HTMLElement {
  const pairs = text.split(':');
  const groups: string[] = [];
  for (let at = 0; at < pairs.length; at += 4) groups.push(pairs.slice(at, at + 4).join(''));
  return el(
    'span',
    { class: 'fingerprint', translate: 'no' },
    ...groups.map((group) => el('span', {}, group)),
  );
}

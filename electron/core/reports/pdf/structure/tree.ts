import type { LayoutNode } from '../engine/types';
import { Element, type Details, type Role } from './element';

/** The structure of a document before anything is drawn: which element each node belongs to. */
export interface StructureTree {
  readonly root: Element;
  readonly elements: ReadonlyMap<LayoutNode, Element>;
  /** By the name of the signature field. */
  readonly forms: ReadonlyMap<string, Element>;
}

/** Roles whose texts are their own content; within all others a text is a paragraph. */
const holdsText: readonly Role[] = ['H1', 'H2', 'H3', 'P', 'Lbl', 'Reference'];

class TreeBuilder {
  readonly elements = new Map<LayoutNode, Element>();
  readonly forms = new Map<string, Element>();
  readonly #lists = new Map<unknown, Element>();
  readonly #language: string;

  constructor(language: string) {
    this.#language = language;
  }

  walk(node: LayoutNode, parent: Element): void {
    if (node['_span'] === true) return;
    if (node.table !== undefined) this.#table(node, parent);
    else if (node.toc !== undefined) this.#contents(node, parent);
    else if (node.text !== undefined) this.#text(node, parent);
    else if (node.canvas !== undefined) this.#canvas(node, parent);
    else if (node.image !== undefined) this.#image(node, parent);
    else this.#group(node, parent);
  }

  #details(node: LayoutNode): Details {
    const language = node['lang'];
    if (typeof language !== 'string' || language === this.#language) return {};
    return { language };
  }

  #group(node: LayoutNode, parent: Element): void {
    const children = node.stack ?? node.columns;
    if (children === undefined) throw new Error('a node that no structure is known for');
    const role = node['role'] as Role | undefined; // set by the definitions, from theme.ts
    const target = role === undefined ? parent : this.#ofRole(role, node, parent);
    for (const child of children) this.walk(child, target);
  }

  #ofRole(role: Role, node: LayoutNode, parent: Element): Element {
    return (role === 'LI' ? this.#listOf(node, parent) : parent).add(role, this.#details(node));
  }

  /** Items of one list may stand apart among the blocks of a page; the first of them opens it. */
  #listOf(node: LayoutNode, parent: Element): Element {
    const list = node['list'] as { readonly numbering: string }; // set by theme.ts beside the role
    const known = this.#lists.get(list);
    if (known !== undefined) return known;
    const element = parent.add('L', {
      attributes: { O: 'List', ListNumbering: list.numbering },
    });
    this.#lists.set(list, element);
    return element;
  }

  #text(node: LayoutNode, parent: Element): void {
    const said = node['role'] as Role | undefined; // as above
    const details = this.#details(node);
    const isPart = said === undefined && holdsText.includes(parent.role);
    this.elements.set(node, isPart ? parent : parent.add(said ?? 'P', details));
  }

  #table(node: LayoutNode, parent: Element): void {
    const { body, headerRows = 0 } = node.table ?? { body: [] };
    if (node['isFrame'] === true) {
      for (const cell of body.flat()) this.walk(cell, parent);
      return;
    }
    const table = parent.add('Table', this.#details(node));
    const head = headerRows > 0 ? table.add('THead') : null;
    const rows = table.add('TBody');
    body.forEach((cells, index) => {
      const isHead = head !== null && index < headerRows;
      const row = (isHead ? head : rows).add('TR');
      cells.forEach((cell, column) => {
        const scope = isHead
          ? 'Column'
          : node['hasRowHeads'] === true && column === 0
            ? 'Row'
            : null;
        this.#cell(cell, row, scope);
      });
    });
  }

  #cell(cell: LayoutNode, row: Element, scope: 'Column' | 'Row' | null): void {
    if (cell['_span'] === true) return;
    const element = row.add(scope === null ? 'TD' : 'TH', {
      ...this.#details(cell),
      attributes: scope === null ? null : { O: 'Table', Scope: scope },
    });
    if (cell.text === undefined) this.walk(cell, element);
    else this.elements.set(cell, element);
  }

  #contents(node: LayoutNode, parent: Element): void {
    const { title, _table: list } = node.toc ?? { title: null };
    if (title !== null) this.walk(title, parent);
    if (list?.table === undefined) return;
    const contents = parent.add('TOC');
    for (const cells of list.table.body) {
      const reference = contents.add('TOCI').add('Reference');
      for (const cell of cells) this.elements.set(cell, reference);
    }
  }

  /** A figure drawn of lines is a rule or a frame, which says nothing; a frame may be a field. */
  #canvas(node: LayoutNode, parent: Element): void {
    for (const { signatureField } of node.canvas ?? []) {
      if (typeof signatureField === 'string') this.forms.set(signatureField, parent.add('Form'));
    }
  }

  #image(node: LayoutNode, parent: Element): void {
    const { alt } = node;
    if (typeof alt === 'string') this.elements.set(node, parent.add('Figure', { alt }));
  }
}

/** Builds the tree of a laid-out document; `language` (BCP 47) is the document's own. */
export function buildTree(content: LayoutNode, language: string): StructureTree {
  const root = new Element('Document');
  const builder = new TreeBuilder(language);
  builder.walk(content, root);
  return { root, elements: builder.elements, forms: builder.forms };
}

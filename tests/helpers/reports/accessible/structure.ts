import { readContent, type PageContent } from './content';
import { plain, type Dictionary, type PdfObjects, type Value } from './objects';

/** An element of the structure tree as it stands in the file. */
export interface Node {
  readonly reference: string;
  readonly role: string;
  readonly dictionary: Dictionary;
  readonly parent: Node | null;
  readonly kids: readonly (Node | Leaf)[];
}

export interface Leaf {
  readonly page: string;
  readonly mcid: number | null;
  /** The annotation that it refers to. */
  readonly object: string | null;
}

export const isNode = (kid: Node | Leaf): kid is Node => 'role' in kid;

export interface Structure {
  readonly root: Node;
  readonly contents: ReadonlyMap<string, PageContent>;
}

function readNode(objects: PdfObjects, reference: string, parent: Node | null): Node {
  const dictionary = objects.dict(reference);
  const kids: (Node | Leaf)[] = [];
  const role = plain(dictionary['/S']).slice(1);
  const node: Node = { reference, role, dictionary, parent, kids };
  for (const kid of objects.list(dictionary['/K'])) {
    if (typeof kid === 'number') {
      kids.push({ page: plain(dictionary['/Pg']), mcid: kid, object: null });
      continue;
    }
    const at = objects.dict(kid);
    const page = plain(at['/Pg'] ?? dictionary['/Pg']);
    if (at['/Type'] === '/MCR') kids.push({ page, mcid: Number(at['/MCID']), object: null });
    else if (at['/Type'] === '/OBJR') kids.push({ page, mcid: null, object: plain(at['/Obj']) });
    else kids.push(readNode(objects, plain(kid), node));
  }
  return node;
}

export function readStructure(objects: PdfObjects): Structure {
  const tree = objects.dict(objects.catalogue['/StructTreeRoot']);
  const [top] = objects.list(tree['/K']);
  const contents = new Map(objects.pages.map((page) => [page, readContent(objects, page)]));
  return { root: readNode(objects, plain(top), null), contents };
}

export function* allNodes(node: Node): Generator<Node> {
  yield node;
  for (const kid of node.kids) if (isNode(kid)) yield* allNodes(kid);
}

/** The text of an element and all below it, in the order of reading. */
export function textOf(node: Node, { contents }: Structure): string {
  return node.kids
    .map((kid) => {
      if (isNode(kid)) return textOf(kid, { root: node, contents });
      const painted = contents.get(kid.page)?.painted ?? [];
      return kid.mcid === null
        ? ''
        : painted
            .filter(({ mark }) => mark === kid.mcid)
            .map(({ text }) => text)
            .join('');
    })
    .join('');
}

/** Key and element of each entry of the parent tree. */
export function parentTree(objects: PdfObjects): Map<number, Value> {
  const tree = objects.dict(objects.catalogue['/StructTreeRoot']);
  const numbers = objects.list(objects.dict(tree['/ParentTree'])['/Nums']);
  const entries = new Map<number, Value>();
  for (let index = 0; index < numbers.length; index += 2) {
    entries.set(Number(numbers[index]), numbers[index + 1] ?? null);
  }
  return entries;
}

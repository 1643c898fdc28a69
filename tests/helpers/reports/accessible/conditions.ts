import { unicodeMap } from './content';
import { plain, type PdfObjects } from './objects';
import { allNodes, isNode, parentTree, type Node, type Structure } from './structure';

/** A failure condition of the Matterhorn Protocol 1.1 that a machine can find, with where it was found. */
export type Failure = string;

const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'.split(
    ' ',
  ),
);

const allowedKids: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
};
const neededParent: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TOCI: ['TOC'],
};

const document = (objects: PdfObjects): Failure[] => {
  const { catalogue, trailer } = objects;
  const meta = objects.stream(catalogue['/Metadata']).toString('utf8');
  const preferences = objects.dict(catalogue['/ViewerPreferences']);
  const failures: Failure[] = [];
  const need = (isMet: boolean, failure: Failure) => {
    if (!isMet) failures.push(failure);
  };
  need(meta !== '', '06-001 no metadata');
  need(meta.includes('<pdfuaid:part>1</pdfuaid:part>'), '06-002 not identified as PDF/UA');
  need(/<dc:title>[^]*<rdf:li[^>]*>[^<]+</.test(meta), '06-003 no title');
  need(preferences['/DisplayDocTitle'] === true, '07-001 title not displayed');
  need(objects.text(catalogue['/Lang']) !== '', '11-006 no language');
  need(objects.dict(catalogue['/MarkInfo'])['/Marked'] === true, '06 not marked');
  need(objects.dict(catalogue['/MarkInfo'])['/Suspects'] !== true, '01-007 suspects');
  need(trailer['/Encrypt'] === undefined, '26-001 encrypted');
  need(objects.dict(catalogue['/AcroForm'])['/XFA'] === undefined, '25-001 XFA');
  for (const file of objects.all.filter((one) => one['/EF'] !== undefined)) {
    need('/F' in file && '/UF' in file, '21-001 attachment without names');
  }
  need(!objects.all.some((one) => one['/S'] === '/JavaScript'), '29-001 script');
  return failures;
};

const fonts = (objects: PdfObjects): Failure[] =>
  objects.all
    .filter((one) => one['/Type'] === '/Font' && one['/Subtype'] === '/Type0')
    .flatMap((font) => {
      const [child] = objects.list(font['/DescendantFonts']);
      const descriptor = objects.dict(objects.dict(child)['/FontDescriptor']);
      const name = plain(font['/BaseFont']);
      const values = [...unicodeMap(objects, font).values()];
      return [
        ...('/FontFile2' in descriptor || '/FontFile3' in descriptor
          ? []
          : [`31-009 ${name} not embedded`]),
        ...(values.length > 0 ? [] : [`31-027 ${name} without Unicode`]),
        ...(values.some((value) => /[\0\ufeff\ufffe]/.test(value))
          ? [`31-028 ${name} maps to a forbidden value`]
          : []),
      ];
    });

const content = ({ contents }: Structure): Failure[] =>
  [...contents].flatMap(([page, { painted, problems }]) => [
    ...problems.map((problem) => `${problem} (${page})`),
    ...(painted.some(({ mark }) => mark === null) ? [`01-005 untagged content (${page})`] : []),
    ...(painted.some(({ isUnreadable }) => isUnreadable)
      ? [`31-030 a missing glyph or a code without Unicode (${page})`]
      : []),
  ]);

function headings(nodes: readonly Node[]): Failure[] {
  const levels = nodes.flatMap(({ role }) => /^H([1-6])$/.exec(role)?.[1] ?? []).map(Number);
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    if (level <= before + 1) return [];
    return [index === 0 ? '14-002 first heading is not H1' : '14-003 a heading level is skipped'];
  });
}

function nesting(node: Node): Failure[] {
  const failures: Failure[] = [];
  const kids = node.kids.filter(isNode);
  if (!standard.has(node.role)) failures.push(`02-001 ${node.role} is no standard type`);
  const allowed = allowedKids[node.role];
  for (const kid of kids) {
    if (allowed !== undefined && !allowed.includes(kid.role)) {
      failures.push(`09 ${kid.role} within ${node.role}`);
    }
  }
  const parents = neededParent[node.role];
  if (parents !== undefined && !parents.includes(node.parent?.role ?? '')) {
    failures.push(`09 ${node.role} outside ${parents.join(' or ')}`);
  }
  if (node.kids.length === 0 && node.role !== 'TD' && node.role !== 'TH') {
    failures.push(`an empty ${node.role}`);
  }
  return failures;
}

function attributes(objects: PdfObjects, node: Node): Failure[] {
  const own = objects.dict(node.dictionary['/A']);
  const failures: Failure[] = [];
  if (node.role === 'TH' && !['/Column', '/Row', '/Both'].includes(plain(own['/Scope']))) {
    failures.push('15-003 TH without scope');
  }
  if (node.role === 'Figure' && objects.text(node.dictionary['/Alt']) === '') {
    failures.push('13-004 figure without a text');
  }
  if (node.role === 'L' && node.kids.some((kid) => isNode(kid) && kid.kids.some(isLabel))) {
    if (own['/ListNumbering'] === undefined) failures.push('a numbered list without its numbering');
  }
  const rows = node.role === 'Table' ? [...allNodes(node)].filter(({ role }) => role === 'TR') : [];
  if (new Set(rows.map(({ kids }) => kids.length)).size > 1) failures.push('15 an uneven table');
  const language = node.dictionary['/Lang'];
  if (language !== undefined && !/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(objects.text(language))) {
    failures.push('11-007 a language that is none');
  }
  return failures;
}

const isLabel = (kid: Node['kids'][number]): boolean => isNode(kid) && kid.role === 'Lbl';

/** Every piece of content and every annotation belongs to exactly one element, and the file says which. */
function belonging(objects: PdfObjects, { root, contents }: Structure): Failure[] {
  const failures: Failure[] = [];
  const parents = parentTree(objects);
  const claimed = new Set<string>();
  for (const node of allNodes(root)) {
    for (const kid of node.kids) {
      if (isNode(kid)) continue;
      const name = kid.object ?? `${kid.page} ${String(kid.mcid)}`;
      if (claimed.has(name)) failures.push(`${name} belongs to two elements`);
      claimed.add(name);
      const key =
        kid.object === null
          ? objects.dict(kid.page)['/StructParents']
          : objects.dict(kid.object)['/StructParent'];
      const entry = parents.get(Number(key ?? -1));
      const parent = kid.object === null ? objects.list(entry)[kid.mcid ?? -1] : entry;
      if (parent !== node.reference) failures.push(`the parent tree is wrong for ${name}`);
    }
  }
  for (const [page, { painted }] of contents) {
    for (const mark of new Set(painted.map((one) => one.mark))) {
      if (typeof mark === 'number' && !claimed.has(`${page} ${String(mark)}`)) {
        failures.push(`01-005 content ${String(mark)} of ${page} is in no element`);
      }
    }
  }
  return failures;
}

function annotations(objects: PdfObjects, { root }: Structure): Failure[] {
  const owners = new Map<string, string>();
  for (const node of allNodes(root)) {
    for (const kid of node.kids) {
      if (!isNode(kid) && kid.object !== null) owners.set(kid.object, node.role);
    }
  }
  return objects.pages.flatMap((page) => {
    const dictionary = objects.dict(page);
    const all = objects.list(dictionary['/Annots']).map(plain);
    const failures: Failure[] = [];
    if (all.length > 0 && dictionary['/Tabs'] !== '/S') failures.push('28-008 no tab order');
    for (const one of all) {
      const annotation = objects.dict(one);
      const isLink = annotation['/Subtype'] === '/Link';
      if (owners.get(one) !== (isLink ? 'Link' : 'Form')) {
        failures.push(isLink ? '28-011 a link outside Link' : '28-010 a field outside Form');
      }
      if (isLink && objects.text(annotation['/Contents']) === '') {
        failures.push('28-012 a link without a description');
      }
      if (!isLink && objects.text(annotation['/TU']) === '') {
        failures.push('28-005 a field without a description');
      }
    }
    return failures;
  });
}

/**
 * The failure conditions of PDF/UA-1 (Matterhorn Protocol 1.1) that a machine can find and that concern
 * what reports use: an empty list where none is met.
 */
export function failuresOf(objects: PdfObjects, structure: Structure): Failure[] {
  const nodes = [...allNodes(structure.root)];
  return [
    ...document(objects),
    ...fonts(objects),
    ...content(structure),
    ...headings(nodes),
    ...nodes.flatMap((node) => [...nesting(node), ...attributes(objects, node)]),
    ...belonging(objects, structure),
    ...annotations(objects, structure),
  ];
}

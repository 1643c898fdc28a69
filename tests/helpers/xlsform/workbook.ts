import { zipSync, strToU8 } from 'fflate';

export type Cells = readonly (readonly string[])[];

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

const xml = (content: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a workbook as spreadsheet programs write them: texts shared, whole numbers as numbers. */
export function workbookParts(sheets: Readonly<Record<string, Cells>>): Record<string, Uint8Array> {
  const strings: string[] = [];
  const cell = (text: string, row: number, column: number): string => {
    const place = `r="${letters(column)}${row + 1}"`;
    if (/^\d+$/.test(text)) return `<c ${place}><v>${text}</v></c>`;
    strings.push(text);
    return `<c ${place} t="s"><v>${strings.length - 1}</v></c>`;
  };
  const names = Object.keys(sheets);
  const parts = Object.values(sheets).map((cells, index): [string, Uint8Array] => {
    const rows = cells.map((line, row) => {
      const inside = line.map((text, column) => (text === '' ? '' : cell(text, row, column)));
      return `<row r="${row + 1}">${inside.join('')}</row>`;
    });
    const content = `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
    return [`xl/worksheets/sheet${index + 1}.xml`, xml(content)];
  });
  const listed = names.map(
    (name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const targets = names.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return {
    '_rels/.rels': xml(
      `<Relationships xmlns="${packageRelation}"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${packageRelation}">${targets.join('')}<Relationship Id="rId99" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': xml(`<sst xmlns="${main}">${shared.join('')}</sst>`),
    ...Object.fromEntries(parts),
  };
}

/** A workbook (.xlsx) of these sheets. */
export const workbook = (sheets: Readonly<Record<string, Cells>>): Uint8Array =>
  zipSync(workbookParts(sheets));

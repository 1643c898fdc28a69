/** What a line of the survey sheet is, from its `type`. */
export type RowKind =
  | {
      readonly kind: 'select';
      readonly many: boolean;
      readonly list: string;
      readonly other: boolean;
    }
  | { readonly kind: 'yes_no' | 'number' | 'date' | 'moment' | 'text' | 'note' }
  | { readonly kind: 'begin' | 'end'; readonly what: 'group' | 'repeat' }
  | { readonly kind: 'calculate' }
  | { readonly kind: 'about the device' }
  | { readonly kind: 'unknown'; readonly reason: string };

const simple: Readonly<Record<string, RowKind>> = {
  integer: { kind: 'number' },
  int: { kind: 'number' },
  decimal: { kind: 'number' },
  range: { kind: 'number' },
  date: { kind: 'date' },
  datetime: { kind: 'moment' },
  text: { kind: 'text' },
  string: { kind: 'text' },
  note: { kind: 'note' },
  calculate: { kind: 'calculate' },
  'yes or no question': { kind: 'yes_no' },
};

const ofTheDevice = new Set(
  'start,end,today,deviceid,device id,phonenumber,phone number,username,simserial,subscriberid,email,audit,start-geopoint,background-audio,background-geopoint,hidden'.split(
    ',',
  ),
);

const select =
  /^(select_one|select one from|select one|select1|select_multiple|select all that apply from|select multiple from|select multiple)\s+(\S+)(\s+(?:or_other|or specify other|or other))?$/i;
const structure = /^(begin|end)[ _](group|repeat|loop)$/i;
const fromFile =
  /^(select_(one|multiple)_from_file|select_one_external|xml-external|csv-external)\b/i;

/** @param type the cell as it stands; white space and capitals of the key words do not matter */
export function rowKind(type: string): RowKind {
  const text = type.trim().replace(/\s+/g, ' ');
  const chosen = select.exec(text);
  if (chosen !== null) {
    const [, word = '', list = '', other] = chosen;
    return { kind: 'select', many: /multiple|all/i.test(word), list, other: other !== undefined };
  }
  const framed = structure.exec(text);
  if (framed !== null) {
    const kind = framed[1]?.toLowerCase() === 'begin' ? 'begin' : 'end';
    return { kind, what: framed[2]?.toLowerCase() === 'group' ? 'group' : 'repeat' };
  }
  const key = text.toLowerCase();
  if (Object.hasOwn(simple, key)) return simple[key] ?? unknownType;
  if (ofTheDevice.has(key)) return { kind: 'about the device' };
  if (fromFile.test(text)) return { kind: 'unknown', reason: 'Its choices stand in another file.' };
  return unknownType;
}

const unknownType: RowKind = {
  kind: 'unknown',
  reason: 'An instrument has no question of this type.',
};

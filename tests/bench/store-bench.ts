/** List, open and search over many inquiries: the vault's database against the same one in clear. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { InquiryId } from '../../shared/domain/ids';
import { inquiryDetail } from '../../electron/core/inquiries/detail';
import { listInquiries } from '../../electron/core/inquiries/queries';
import { openStore, type WritableDb } from '../../electron/core/store';
import { addInquiries, commonWords, layOut, openClear, rareWord } from './many-inquiries';
import { compare, counted, printRatio } from './measure';

/** Two databases of the same content, left in the folder. */
export interface Pair {
  readonly count: number;
  readonly sealed: { readonly file: string; readonly key: Buffer };
  readonly clear: { readonly file: string };
}

const page = {
  search: '',
  status: null,
  type: null,
  sort: 'updated',
  descending: true,
  offset: 0,
  limit: 200,
} as const;

export async function benchStore(folder: string, count: number): Promise<Pair> {
  const pair: Pair = {
    count,
    sealed: { file: join(folder, `sealed-${count}.db`), key: randomBytes(32) },
    clear: { file: join(folder, `clear-${count}.db`) },
  };
  const sealed = openStore({ ...pair.sealed, create: true });
  const clear = openClear(pair.clear.file);
  const sealedIds = addInquiries(sealed, layOut(sealed, folder), count);
  const clearIds = addInquiries(clear, layOut(clear, folder), count);
  const both = async (
    what: string,
    work: (db: WritableDb, ids: readonly InquiryId[]) => unknown,
  ) => {
    printRatio(
      `${what}, ${counted(count)} inquiries`,
      'unencrypted',
      await compare(
        15,
        () => work(sealed, sealedIds),
        () => work(clear, clearIds),
      ),
    );
  };
  await both('list the first 200', (db) => listInquiries(db, page));
  await both('open 50 inquiries', (db, ids) => {
    for (let n = 0; n < 50; n += 1) {
      const id = ids[Math.floor((n * ids.length) / 50)];
      if (id !== undefined) inquiryDetail(db, id);
    }
  });
  await both('search a rare word', (db) => listInquiries(db, { ...page, search: rareWord(count) }));
  await both('search two common words', (db) =>
    listInquiries(db, { ...page, search: commonWords }),
  );
  sealed.close();
  clear.close();
  return pair;
}

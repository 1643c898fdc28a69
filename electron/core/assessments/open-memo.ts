import {
  explain,
  type AnswerFile,
  type Law,
  type OpenAnswer,
  type Standard,
} from '../../../shared/law';

type Memo = Map<string, readonly OpenAnswer[]>;

const memos = new WeakMap<Law, Memo>();
/** About twenty assessments with all checklists; then it starts anew. */
const most = 6000;

/**
 * The open questions of a standard. Finding them costs a hundred times more than evaluating, and
 * after one answer they can differ only for the standards that read it: so they are kept by what the
 * standard reads. Nothing but answer codes is held, and only while the core runs.
 */
export function openAnswers(law: Law, standard: Standard, file: AnswerFile): readonly OpenAnswer[] {
  let memo = memos.get(law);
  if (memo === undefined || memo.size > most) {
    memo = new Map<string, readonly OpenAnswer[]>();
    memos.set(law, memo);
  }
  const key = keyOf(standard, file);
  let open = memo.get(key);
  if (open === undefined) memo.set(key, (open = explain(law, standard.id, file).open));
  return open;
}

function keyOf(standard: Standard, { slots }: AnswerFile): string {
  let key = standard.id;
  for (const { slot, width, silenceSlot } of standard.reads) {
    for (let at = slot; at < slot + width; at += 1) key += `,${String(slots[at])}`;
    if (silenceSlot >= 0) key += `;${String(slots[silenceSlot])}`;
  }
  return key;
}

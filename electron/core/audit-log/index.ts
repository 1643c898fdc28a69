export { emptyHead } from './chain';
export { append, head, list, type ListInput, type NewEntry } from './log';
export { verifyChain } from './verify';

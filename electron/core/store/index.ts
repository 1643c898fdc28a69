export { follow, write, type Follower, type ReadableDb, type WritableDb } from './handles';
export { checkNotNewer, migrateStore } from './migrate';
export { migrations } from './migrations';
export { openStore } from './open-store';
export { rethrowInUse, systemCode, toStoreError, withStoreErrors } from './store-errors';

/** From the page: an operation by name. */
export const callChannel = 'amparo:call';
/** To the page: the vault locks in so many seconds. */
export const lockSoonChannel = 'amparo:lock-soon';

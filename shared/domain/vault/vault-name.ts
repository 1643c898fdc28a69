const unusable = /[\\/:*?"<>|\p{Cc}]|^\.|[. ]$/u;

/** Whether a name can be that of a folder on every system, and of nothing outside its parent. */
export const isVaultName = (name: string): boolean => !unusable.test(name.trim());

/** The name of a vault's folder without its ending: `/home/a/office.amparo` → `office`. */
export const vaultName = (folder: string): string =>
  /([^\\/]+?)(?:\.amparo)?[\\/]*$/.exec(folder)?.[1] ?? folder;

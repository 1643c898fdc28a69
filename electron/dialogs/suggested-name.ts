/**
 * The name of a file that the page suggests: never a folder, never a hidden file, so that the dialog
 * opens where the officer was and not where the page would like it.
 */
export const plainName = (suggested: string): string =>
  suggested.replace(/^.*[\\/]/s, '').replace(/^[.\s]+/, '');

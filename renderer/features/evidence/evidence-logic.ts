/** The start of a hash: enough to tell two files apart by eye; the whole is copied. */
export const shortHash = (sha256: string): string => `${sha256.slice(0, 8)} … ${sha256.slice(-4)}`;

/** A first title from the name of a file: without folder, ending and underscores. */
export function titleFromPath(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const title = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/_+/g, ' ')
    .trim();
  return title === '' ? name : title;
}

/** The name offered for a clear copy: it holds no case content, since folders outlive inquiries. */
export const exportName = (fileName: string, sha256: string): string => {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(fileName)?.[0] ?? '';
  return `evidence-${sha256.slice(0, 8)}${ending.toLowerCase()}`;
};

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size in bytes for reading: `812 bytes`, `4.2 MB`. */
export function sizeInWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const name = units[unit] ?? 'TB';
  return unit === 0 ? `${bytes} ${name}` : `${size.toFixed(size < 10 ? 1 : 0)} ${name}`;
}

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

import { certificatesOf } from '../../shared/verify';

/** A file that the reader chose or dropped. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type FileKind = 'report' | 'root' | 'list' | 'other';

/** Larger than any report; read no further than the verifier would. */
const largest = 256 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  text === String.fromCharCode(...bytes.subarray(0, text.length));

/** What a file is, by its content and not by its name, save for lists in DER. */
export function kindOf({ name, bytes }: ChosenFile): FileKind {
  if (startsWith(bytes, '%PDF-')) return 'report';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (head.includes('-----BEGIN X509 CRL')) return 'list';
  if (head.includes('-----BEGIN CERTIFICATE')) return 'root';
  if (bytes[0] !== 0x30) return 'other';
  if (/\.crl$/i.test(name)) return 'list';
  return /\.(cer|crt|der|pem)$/i.test(name) && certificatesOf(bytes).length > 0 ? 'root' : 'other';
}

async function readFile(file: File): Promise<ChosenFile | null> {
  if (file.size > largest) return null;
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // Taken away, or a folder that the browser gives as a file.
    return null;
  }
}

export interface ReadFiles {
  readonly files: readonly ChosenFile[];
  /** Names of those that could not be read. */
  readonly unread: readonly string[];
}

export async function readFiles(given: readonly File[]): Promise<ReadFiles> {
  const read = await Promise.all(given.map(readFile));
  return {
    files: read.filter((file) => file !== null),
    unread: given.filter((_, at) => read[at] === null).map(({ name }) => name),
  };
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

const entriesOf = (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => {
    folder.createReader().readEntries(resolve, reject);
  });

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** The files of a drop; of a folder those that lie directly in it. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries have to be asked for before anything is awaited: the drop is emptied then.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files];
  const files: File[] = [];
  for (const folder of entries.filter((entry) => entry !== null).filter(isFolder)) {
    for (const entry of (await entriesOf(folder)).filter(isFile)) files.push(await fileOf(entry));
  }
  return files.length > 0 ? files : plain;
}

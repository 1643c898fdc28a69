import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { Choice } from '../../shared/api/chosen-path';
import { plainName } from './suggested-name';

interface Offer {
  readonly what: 'folder' | 'file' | 'new file';
  readonly title: string;
  readonly filters?: FileFilter[];
}

const everything: FileFilter = { name: 'All files', extensions: ['*'] };
const pdf: FileFilter = { name: 'PDF', extensions: ['pdf'] };
const certificate: FileFilter = { name: 'Certificate', extensions: ['pem', 'crt', 'cer', 'der'] };
const request: FileFilter = { name: 'Time-stamp request', extensions: ['tsq'] };
const reply: FileFilter = { name: 'Time-stamp reply', extensions: ['tsr'] };
const list: FileFilter = { name: 'Revocation list', extensions: ['crl'] };
const profiles: FileFilter = { name: 'State profiles', extensions: ['yaml', 'yml', 'json'] };
const instrument: FileFilter = { name: 'Instrument file', extensions: ['yaml', 'yml'] };
const signature: FileFilter = { name: 'Signature', extensions: ['p7s'] };
const docx: FileFilter = { name: 'Word document', extensions: ['docx'] };
const json: FileFilter = { name: 'JSON', extensions: ['json'] };
const table: FileFilter = { name: 'Table', extensions: ['csv', 'json'] };
const form: FileFilter = { name: 'Form (XLSForm)', extensions: ['xlsx', 'csv'] };
const replyForm: FileFilter = { name: 'Reply form (CSV)', extensions: ['csv', 'txt'] };
const pkcs12: FileFilter = { name: 'Key and certificate (PKCS#12)', extensions: ['p12', 'pfx'] };

const offers: Readonly<Record<Choice, Offer>> = {
  vaultFolder: { what: 'folder', title: 'Open a vault' },
  parentFolder: { what: 'folder', title: 'Choose where the vault will lie' },
  evidenceFile: { what: 'file', title: 'Add a file to the evidence', filters: [everything] },
  pdf: { what: 'file', title: 'Choose a report', filters: [pdf] },
  certificate: {
    what: 'file',
    title: 'Choose a root certificate',
    filters: [certificate, everything],
  },
  pkcs12: { what: 'file', title: 'Choose a key file', filters: [pkcs12, everything] },
  profiles: { what: 'file', title: 'Choose a file of profiles', filters: [profiles, everything] },
  instrumentFile: {
    what: 'file',
    title: 'Choose an instrument file',
    filters: [instrument, everything],
  },
  instrumentSignature: {
    what: 'file',
    title: 'Choose the signature of the file',
    filters: [signature, everything],
  },
  form: { what: 'file', title: 'Choose a form', filters: [form, everything] },
  replyForm: { what: 'file', title: 'Choose a reply form', filters: [replyForm, everything] },
  saveFile: { what: 'new file', title: 'Save a clear copy', filters: [everything] },
  saveLetter: { what: 'new file', title: 'Save the letter', filters: [pdf] },
  saveDraft: { what: 'new file', title: 'Save the draft for comment', filters: [pdf] },
  saveDocx: { what: 'new file', title: 'Save the text for editing', filters: [docx] },
  saveJson: { what: 'new file', title: 'Save the findings as data', filters: [json] },
  savePdf: { what: 'new file', title: 'Save the report', filters: [pdf] },
  saveProfiles: { what: 'new file', title: 'Save profiles', filters: [profiles] },
  saveInstrument: { what: 'new file', title: 'Save the instrument', filters: [instrument] },
  saveSignature: { what: 'new file', title: 'Save the signature', filters: [signature] },
  saveTable: { what: 'new file', title: 'Save the table', filters: [table] },
  saveTimeStampRequest: {
    what: 'new file',
    title: 'Save the request for a time stamp',
    filters: [request],
  },
  timeStampReply: { what: 'file', title: 'Choose the time stamp', filters: [reply, everything] },
  saveRevocationList: { what: 'new file', title: 'Save the revocation list', filters: [list] },
  saveCertificate: { what: 'new file', title: 'Save the certificate', filters: [certificate] },
};

/**
 * Asks the officer in the system's own dialog, which keeps no list of recent files.
 * @returns the absolute path, or null where the officer cancelled
 */
export async function choosePath(
  window: BrowserWindow,
  choice: Choice,
  suggestedName: string,
): Promise<string | null> {
  const { what, title, filters = [] } = offers[choice];
  if (what === 'new file') {
    const answer = await dialog.showSaveDialog(window, {
      title,
      filters,
      defaultPath: plainName(suggestedName),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  }
  const answer = await dialog.showOpenDialog(window, {
    title,
    filters,
    properties:
      what === 'folder'
        ? ['openDirectory', 'createDirectory', 'dontAddToRecent']
        : ['openFile', 'dontAddToRecent'],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

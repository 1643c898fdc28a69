import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** The one policy of the page: it lets one address of ours be a script, the one that reads PDF files. */
const policy = window.trustedTypes.createPolicy('pdf-worker', {
  createScriptURL: (url) => {
    if (url !== workerAddress) throw new TypeError('Not the script that reads PDF files');
    return url;
  },
});

/** Starts the script that reads PDF files, beside the page; whoever starts it ends it. */
export const startPdfWorker = (): Worker =>
  new Worker(policy.createScriptURL(workerAddress), { type: 'module' });

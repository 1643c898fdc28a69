import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isAppUrl } from './app-origin';
import { contentSecurityPolicy } from './csp';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const notFound = (): Response => new Response('Not found', { status: 404, headers });

/**
 * The file inside `folder` that a request names, or undefined. A name is one or more plain segments:
 * no dot segments, no encoded separators, no links that lead outside.
 */
export async function fileFor(folder: string, requestUrl: string): Promise<string | undefined> {
  if (!isAppUrl(requestUrl)) return undefined;
  const { pathname } = new URL(requestUrl);
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  if (!/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(name)) return undefined;
  if (types[path.extname(name)] === undefined) return undefined;
  const root = await realpath(folder);
  try {
    const file = await realpath(path.join(root, name));
    return file.startsWith(root + path.sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Files of this computer are nobody's page: the scheme that would open them answers nothing. */
export const refuseFiles = (): Response => notFound();

/** Answers requests for our own pages from one folder; anything else is a 404. */
export function serveFolder(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return notFound();
    const file = await fileFor(folder, request.url);
    if (file === undefined) return notFound();
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    const body = new Uint8Array(await readFile(file));
    return new Response(body, { headers: { ...headers, 'content-type': type } });
  };
}

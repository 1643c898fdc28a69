/** The one origin there is. The page has a real origin, which `file://` would not give it. */
export const appScheme = 'app';
export const appHost = 'amparo';
export const appUrl = `${appScheme}://${appHost}/`;

/** Whether a URL is a page of ours: compared after parsing, never by a prefix of the text. */
export function isAppUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.protocol === `${appScheme}:` &&
    url.host === appHost &&
    url.username === '' &&
    url.password === ''
  );
}

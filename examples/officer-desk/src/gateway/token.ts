/**
 * Takes the token out of the page's address (`#token=…`), so that it stands neither in the address bar nor in the
 * history. It then lives in memory only.
 */
export function takeToken(page: Window = window): string | undefined {
  const token = new URLSearchParams(page.location.hash.slice(1)).get('token');
  if (token === null || token === '') return undefined;
  page.history.replaceState(null, '', page.location.pathname + page.location.search);
  return token;
}

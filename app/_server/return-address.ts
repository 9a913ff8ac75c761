const anywhere = 'http://here.invalid';
const home = '/meetings';

/** The page to come back to after signing in: one of this product's own, or the list of meetings. */
export function returnAddress(asked: string | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, anywhere)) return home;
  const url = new URL(asked, anywhere);
  if (url.origin !== anywhere || url.pathname.startsWith('//')) return home;
  if (url.pathname === '/' || url.pathname === '/sign-in') return home;
  return `${url.pathname}${url.search}${url.hash}`;
}

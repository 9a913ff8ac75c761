const built = /\/?(?:_next\/)?(static\/(?:chunks|css|media)\/[\w.~/-]+\.(?:js|css|woff2))/g;

/** Whether every file of the build that a page names is among these paths. */
export function refersOnlyTo(html: string, known: ReadonlySet<string>): boolean {
  const named = [...html.matchAll(built)].map(([, path]) => `/_next/${path}`);
  return named.length > 0 && named.every((path) => known.has(path));
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { z } from 'zod';

const buildManifest = z.object({
  polyfillFiles: z.array(z.string()),
  rootMainFiles: z.array(z.string()),
});
const chunks = z.object({ chunks: z.array(z.string()) });
const pageManifest = z.object({
  clientModules: z.record(z.string(), chunks),
  entryCSSFiles: z.record(z.string(), z.array(z.object({ path: z.string() }))),
  entryJSFiles: z.record(z.string(), z.array(z.string())),
});

/** Files outside the build that the page names too. */
const publicFiles = ['icon-192.png', 'icon-512.png'];

/** Bundles the service worker with the list of what the page for reading without network needs. */
export async function bundleWorker(root: string, version: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: { sw: 'app/_offline/worker/service-worker.ts' },
    outdir: 'dist',
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    define: {
      'process.env.NODE_ENV': '"production"',
      SHELL_FILES: JSON.stringify(await shellFiles(root)),
      SHELL_VERSION: JSON.stringify(version.slice(0, 16)),
    },
    logLevel: 'error',
  });
}

interface ShellFile {
  url: string;
  /** Null where the name changes with the content. */
  revision: string | null;
}

async function shellFiles(root: string): Promise<ShellFile[]> {
  const next = join(root, '.next');
  const page = pageManifest.parse(
    manifestIn(
      await readFile(join(next, 'server/app/offline/page_client-reference-manifest.js'), 'utf8'),
    ),
  );
  const common = buildManifest.parse(
    JSON.parse(await readFile(join(next, 'build-manifest.json'), 'utf8')),
  );
  const styles = Object.values(page.entryCSSFiles).flatMap((files) =>
    files.map(({ path }) => path),
  );
  const scripts = [
    ...common.polyfillFiles,
    ...common.rootMainFiles,
    ...Object.values(page.entryJSFiles).flat(),
    ...Object.values(page.clientModules).flatMap((module) => module.chunks),
  ];
  const fonts = await Promise.all([...new Set(styles)].map((file) => fontsOf(next, file)));
  const built = new Set([...scripts, ...styles, ...fonts.flat()].map(fromRoot));
  return [
    ...[...built].sort().map((url) => ({ url, revision: null })),
    ...(await Promise.all(publicFiles.map((file) => publicFile(root, file)))),
  ];
}

const fromRoot = (path: string) => (path.startsWith('/') ? path : `/_next/${path}`);

/** The object which the file assigns; it is JSON, between code. */
function manifestIn(script: string): unknown {
  const assignment = script.lastIndexOf('globalThis.__RSC_MANIFEST[');
  const start = script.indexOf('{', script.indexOf(']', assignment));
  return JSON.parse(script.slice(start, script.lastIndexOf('}') + 1));
}

/** Of the letters that Vietnamese and English are written with; others are fetched when needed. */
async function fontsOf(next: string, style: string): Promise<string[]> {
  const path = style.replace(/^\/?_next\//, '');
  const css = await readFile(join(next, path), 'utf8');
  const named = [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(([, url]) => url ?? '');
  return named.map((url) => posix.normalize(posix.join('/_next', posix.dirname(path), url)));
}

async function publicFile(root: string, file: string): Promise<ShellFile> {
  const content = await readFile(join(root, 'public', file));
  const revision = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { url: `/${file}`, revision };
}

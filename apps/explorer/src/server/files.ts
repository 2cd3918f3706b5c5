import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Context } from 'hono';

const TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/** The built page. Every address that is no file is the page itself: it finds out what to show. */
export function files(folder: string): (context: Context) => Response | Promise<Response> {
  const root = path.resolve(folder);
  return (context) => {
    const { pathname } = new URL(context.req.url);
    // Files have hashed names, and lie in one folder.
    const name = /^\/(assets\/[\w.-]+|favicon\.svg)$/.exec(pathname)?.[1];
    const file = name && path.join(root, name);
    if (!file || !existsSync(file)) return name ? context.notFound() : page(context, root);
    return new Response(readFileSync(file), {
      headers: {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    });
  };
}

/** With the theme that was chosen already in it, so that it does not flash in the other one. */
function page(context: Context, root: string): Response {
  const chosen = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(context.req.header('cookie') ?? '')?.[1];
  const html = readFileSync(path.join(root, 'index.html'), 'utf8');
  const themed = chosen ? html.replace('<html lang="en"', `<html lang="en" data-theme="${chosen}"`) : html;
  return new Response(themed, {
    headers: { 'content-type': TYPES['.html'] as string, 'cache-control': 'no-cache' },
  });
}

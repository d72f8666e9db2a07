/** The staff door: the API, its description, and the workspace built from web/, under one strict policy. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createApi, type ApiOptions } from '../http/app.ts';
import { readablePath } from '../http/readable-path.ts';
import { apiPage, apiPageStyle } from './api-page.ts';
import type { StaticSite } from './static-files.ts';

/**
 * Everything from this origin, nothing inline, no frames. Pictures may also be blobs: those a person has just
 * chosen and not yet sent.
 */
const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `font-src 'self'`,
  `img-src 'self' blob:`,
  `connect-src 'self'`,
  `manifest-src 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

export function createWorkspace(options: ApiOptions & { readonly site: StaticSite }): Hono {
  const api = createApi(options);
  const app = new Hono();
  const secure = options.platform.config.workspaceUrl.startsWith('https:');
  app.use('*', async (c, next) => {
    await next();
    // A file that a room sends may carry a stricter policy of its own.
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.header(name, value);
    if (secure) c.header('Strict-Transport-Security', 'max-age=31536000');
  });
  app.use('/api/*', compress());
  app.get('/api/docs', (c) => c.html(apiPage(options.routes, options.platform.rooms)));
  app.get('/api/docs.css', (c) => c.body(apiPageStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  for (const { path, answer } of options.platform.rooms.flatMap(({ doors = [] }) => doors))
    app.all(path, (c) => answer(options.platform, c.req.raw));
  app.all('/api/*', (c) => api.fetch(c.req.raw, c.env as object));
  app.get('*', async (c) => {
    const path = readablePath(c.req.path);
    return path === null
      ? c.text('Alamat ini tidak dapat dibaca. / This address cannot be read.\n', 400)
      : options.site(c.req.raw, path.slice(1));
  });
  return app;
}

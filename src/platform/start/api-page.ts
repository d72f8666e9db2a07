/** The page /api/docs: every route, who may call it, and what it is for; made from the routes themselves. */
import { html } from 'hono/html';
import type { Access, Route } from '../http/index.ts';
import { capabilityWords, type Room } from '../room.ts';

export function apiPage(routes: readonly Route[], rooms: readonly Room[]) {
  const tags = [...new Set(routes.map((route) => route.tag))].toSorted();
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API Kerja Cerdas</title>
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <main>
          <h1>API Kerja Cerdas</h1>
          <p>
            Semua yang dikerjakan layar dapat dikerjakan lewat HTTP dengan izin yang sama. Tulisan ke server membawa
            kepala <code>x-csrf-token</code> dari sesi. Bentuk lengkap: <a href="/api/openapi.json">OpenAPI 3.1</a>.
          </p>
          <p lang="en">
            What the screens do can be done over HTTP under the same permissions. Writes carry the session's
            <code>x-csrf-token</code>. Full shapes: <a href="/api/openapi.json">OpenAPI 3.1</a>.
          </p>
          <nav aria-label="Bagian">
            <ul>
              ${tags.map((tag) => html`<li><a href="#${tag}">${tag}</a></li>`)}
            </ul>
          </nav>
          ${tags.map((tag) =>
            section(
              tag,
              routes.filter((route) => route.tag === tag),
              rooms,
            ),
          )}
        </main>
      </body>
    </html>`;
}

const section = (tag: string, routes: readonly Route[], rooms: readonly Room[]) =>
  html` <section id="${tag}">
    <h2>${tag}</h2>
    <div class="wide" tabindex="0" role="region" aria-label="${tag}">
      <table>
        <thead>
          <tr>
            <th scope="col">Metode</th>
            <th scope="col">Alamat</th>
            <th scope="col">Guna</th>
            <th scope="col">Siapa</th>
          </tr>
        </thead>
        <tbody>
          ${routes.map(
            (route) =>
              html` <tr>
                <td>${route.method.toUpperCase()}</td>
                <td><code>${route.path}</code></td>
                <td>${route.summary}</td>
                <td>${who(route.access, rooms)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;

function who(access: Access, rooms: readonly Room[]) {
  switch (access.kind) {
    case 'public':
      return 'siapa pun / anyone';
    case 'signed-in':
      return 'yang sudah masuk / signed in';
    case 'capability': {
      if (typeof access.capability !== 'string') return 'yang boleh mengubah halnya / who may change its subject';
      const { id, en } = capabilityWords(rooms, access.capability);
      return html`boleh ${id} / may ${en} (<code>${access.capability}</code>)`;
    }
  }
}

export const apiPageStyle = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .5rem 1rem; padding: 0; list-style: none; }
h2 { margin: 2rem 0 .5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
code { font: .9em/1.4 ui-monospace, monospace; }
`;

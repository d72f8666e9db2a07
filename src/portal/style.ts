/** The one style sheet, under an address that changes with its content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
export const stylePath = `/gaya-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`;

/** The mark: a ballot, punched. Light enough for both themes. */
export const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
  '<style>.a{fill:#23426b}@media(prefers-color-scheme:dark){.a{fill:#8fb4e3}}</style>' +
  '<path class="a" fill-rule="evenodd" d="M8 2h16a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H8a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6Z' +
  'm8 8.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z"/><circle cx="16" cy="16" r="2.2" fill="#c8462c"/></svg>';

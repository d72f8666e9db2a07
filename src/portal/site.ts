/** Whose site a page belongs to, in which language, and how its links are written. */
import type { Language, Words } from '../platform/index.ts';
import type { PublicUnit } from '../identity/index.ts';
import type { FootLink } from './public-pages.ts';
import { words, type WordKey } from './words.ts';

export type Values = Readonly<Record<string, string | number>>;

export type Site = {
  readonly language: Language;
  /** The unit whose site this is; null on the portal of all units. */
  readonly unit: PublicUnit | null;
  readonly portalUrl: string;
  /** Address of this page without language, as on the portal: "/ntt/". */
  readonly path: string;
  /** Words of the frame. */
  readonly t: (key: WordKey, values?: Values) => string;
  /** A portal path as a link from this page: shorter on a unit's own host, in the reader's language. */
  readonly href: (path: string, query?: Readonly<Record<string, string | number | undefined>>) => string;
  readonly inOtherLanguage: string;
  /** Links at the foot that rooms bring. */
  readonly footLinks: readonly FootLink[];
};

export type SiteInput = {
  readonly language: Language;
  readonly unit: PublicUnit | null;
  readonly byHost: PublicUnit | null;
  readonly portalUrl: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly footLinks?: readonly FootLink[];
};

export function siteOf({ language, unit, byHost, portalUrl, path, query, footLinks = [] }: SiteInput): Site {
  const home = byHost === null ? null : `/${byHost.slug}/`;
  const write = (
    target: string,
    parameters: Readonly<Record<string, string | number | undefined>>,
    spoken: Language,
  ): string => {
    // On a unit's own host the root is the unit's; the news of all units is at the portal's address.
    const shortened =
      home === null
        ? target
        : target.startsWith(home)
          ? `/${target.slice(home.length)}`
          : target === '/'
            ? `${portalUrl}/`
            : target;
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...parameters, lang: spoken === 'en' ? 'en' : undefined }))
      if (value !== undefined && value !== '') search.set(name, value);
    return search.size === 0 ? shortened : `${shortened}?${search.toString()}`;
  };
  return {
    language,
    unit,
    portalUrl,
    path,
    footLinks,
    t: (key, values) => filled(words[key][language], values),
    href: (target, parameters = {}) => write(target, parameters, language),
    inOtherLanguage: write(path, query, language === 'id' ? 'en' : 'id'),
  };
}

/**
 * A room's own words, in the language of a site: `saying({ found: { id, en } })(site)('found')`. `{name}` stands for a
 * value.
 */
export const saying =
  <Key extends string>(own: Readonly<Record<Key, Words>>) =>
  ({ language }: Pick<Site, 'language'>) =>
  (key: Key, values?: Values): string =>
    filled(own[key][language], values);

const filled = (sentence: string, values: Values = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

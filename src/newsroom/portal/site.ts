/** Whose site a page belongs to, in which language, and how its links are written. */
import type { Language } from '../../platform/index.ts';
import type { PortalUnit } from '../queries/read-portal.ts';
import { words, type WordKey } from './words.ts';

export type Site = {
  readonly language: Language;
  /** The unit whose site this is; null on the portal of all units. */
  readonly unit: PortalUnit | null;
  readonly portalUrl: string;
  /** Address of this page without language, as on the portal: "/ntt/". */
  readonly path: string;
  readonly t: (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
  /** A portal path as a link from this page: shorter on a unit's own host, in the reader's language. */
  readonly href: (path: string, query?: Readonly<Record<string, string | number | undefined>>) => string;
  readonly inOtherLanguage: string;
  /** Whether there are open numbers to lead the reader to. */
  readonly openData: boolean;
};

export type SiteInput = {
  readonly language: Language;
  readonly unit: PortalUnit | null;
  readonly byHost: PortalUnit | null;
  readonly portalUrl: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly openData?: boolean;
};

export function siteOf({ language, unit, byHost, portalUrl, path, query, openData = false }: SiteInput): Site {
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
    openData,
    t: (key, values = {}) =>
      words[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    href: (target, parameters = {}) => write(target, parameters, language),
    inOtherLanguage: write(path, query, language === 'id' ? 'en' : 'id'),
  };
}

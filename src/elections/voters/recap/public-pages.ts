/** Recaps that offices opened to the public, on the portal: a list, a table of each, and their files. */
import { html } from 'hono/html';
import { z } from 'zod';
import { printDecimal } from '../../../language/index.ts';
import type { Tx } from '../../../platform/index.ts';
import {
  pager,
  printedDate,
  saying,
  type Html,
  type Page,
  type PublicPages,
  type Site,
} from '../../../portal/index.ts';
import { anyReleased, listReleases, openCsv, openData, type OpenData } from './queries/open-data.ts';

const words = {
  openData: { id: 'Data terbuka', en: 'Open data' },
  openDataIntro: {
    id: 'Rekapitulasi pemilih yang dibuka satuan kerja untuk umum. Tidak memuat data perorangan.',
    en: 'Recapitulations of voters that offices opened to the public. They hold no data of persons.',
  },
  noOpenData: { id: 'Belum ada data yang dibuka untuk umum.', en: 'No data has been opened to the public yet.' },
  openedOn: { id: 'Dibuka', en: 'Opened' },
  hidden: { id: 'disembunyikan', en: 'hidden' },
  hiddenWhy: {
    id:
      'Tanda ∗ menggantikan angka yang disembunyikan untuk melindungi pemilih: angka di bawah {n} (< {n}), atau ' +
      'angka yang dengannya angka kecil itu dapat dihitung kembali.',
    en:
      'The mark ∗ stands for a number that is hidden to protect voters: one below {n} (< {n}), or one from ' +
      'which such a small number could be reckoned.',
  },
  allColumns: { id: 'dengan semua kolom', en: 'with all columns' },
  tableLabel: { id: 'Tabel pemilih menurut wilayah', en: 'Table of voters by region' },
  region: { id: 'Wilayah', en: 'Region' },
  men: { id: 'Laki-laki', en: 'Men' },
  women: { id: 'Perempuan', en: 'Women' },
  total: { id: 'Jumlah', en: 'Total' },
  disabled: { id: 'Disabilitas', en: 'With a disability' },
  stations: { id: 'TPS', en: 'Polling stations' },
};
const saysOf = saying(words);

type Release = Pick<OpenData, 'recapId' | 'name' | 'period' | 'releasedAt'>;

export const recapPages: PublicPages = {
  pages: [
    {
      path: '/data',
      answer: async ({ tx, site, page }) =>
        releasesPage(site(null), { ...(await listReleases(tx, page, releasesPerPage)), page }),
    },
    {
      path: '/data/:file',
      answer: async ({ tx, site, param, page }) => {
        const [, recapId = '', kind] = /^([0-9a-f-]{36})(?:\.(csv|json))?$/.exec(param('file')) ?? [];
        const numbers = await readNumbers(tx, recapId);
        if (numbers === null) return null;
        if (kind === undefined) return numbersPage(site(null), numbers, page);
        return kind === 'csv'
          ? { type: 'text/csv', body: openCsv(numbers) }
          : { type: 'application/json', body: JSON.stringify(numbers) };
      },
    },
  ],
  foot: { path: '/data', label: words.openData, shown: anyReleased },
};

const readNumbers = async (tx: Tx, recapId: string): Promise<OpenData | null> =>
  z.uuid().safeParse(recapId).success ? openData(tx, recapId) : null;

const releasesPerPage = 30;
const rowsPerPage = 100;
/** The columns a reader looks for; the files have all of them. */
const columns: readonly (readonly [cell: string, word: keyof typeof words])[] = [
  ['l', 'men'],
  ['p', 'women'],
  ['total', 'total'],
  ['disabled', 'disabled'],
  ['tps', 'stations'],
];

function releasesPage(
  site: Site,
  { items, total, page }: { readonly items: readonly Release[]; readonly total: number; readonly page: number },
): Page {
  const { href } = site;
  const say = saysOf(site);
  return {
    site,
    title: say('openData'),
    description: say('openDataIntro'),
    canonical: page === 1 ? '/data' : `/data?hal=${page}`,
    content: html`<h1 class="section">${say('openData')}</h1>
<p class="empty">${items.length === 0 ? say('noOpenData') : say('openDataIntro')}</p>
<ul class="releases">${items.map(
      (item) =>
        html`<li><a href="${href(`/data/${item.recapId}`)}">${
          item.name
        }</a><p class="meta">${item.period} · ${released(site, item)}</p></li>`,
    )}</ul>
${pager(site, { path: '/data', page }, page * releasesPerPage < total, 'rows')}`,
  };
}

function numbersPage(site: Site, numbers: OpenData, page: number): Page {
  const say = saysOf(site);
  const path = `/data/${numbers.recapId}`;
  const rows = numbers.rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  return {
    site,
    title: numbers.name,
    description: `${numbers.name}, ${numbers.period}`,
    canonical: page === 1 ? path : `${path}?hal=${page}`,
    content: html`<h1 class="section">${numbers.name}</h1>
<p class="meta">${numbers.period} · ${released(site, numbers)}</p>
<p class="empty">${say('hiddenWhy', { n: numbers.threshold })}</p>
<p><a href="${path}.csv">CSV</a> · <a href="${path}.json">JSON</a> — ${say('allColumns')}</p>
<div class="numbers" role="region" aria-label="${say('tableLabel')}" tabindex="0"><table><thead><tr><th scope="col">${say(
      'region',
    )}</th>${columns.map(([, word]) => html`<th scope="col">${say(word)}</th>`)}</tr></thead>
<tbody>${rows.map(
      ({ code, name, cells }) =>
        html`<tr><th scope="row">${name} <small>${code}</small></th>${columns.map(
          ([cell]) => html`<td>${number(site, cells[cell])}</td>`,
        )}</tr>`,
    )}</tbody></table></div>
${pager(site, { path, page }, page * rowsPerPage < numbers.rows.length, 'rows')}`,
  };
}

/** A hidden number need not be small itself: no limit is claimed for it. */
const number = (site: Site, value: number | null | undefined): Html | string =>
  value === null || value === undefined
    ? html`<span aria-hidden="true">∗</span><span class="unseen">${saysOf(site)('hidden')}</span>`
    : printDecimal(String(value), site.language);

const released = (site: Site, { releasedAt }: Release): Html =>
  html`${saysOf(site)('openedOn')} <time datetime="${releasedAt}">${printedDate(
    new Date(releasedAt),
    'WIB',
    site.language,
  )}</time>`;

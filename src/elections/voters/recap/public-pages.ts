/** Recaps that offices opened to the public, on the portal: a list, a table of each, and their files. */
import { html } from 'hono/html';
import { z } from 'zod';
import { printDecimal } from '../../../language/index.ts';
import {
  pager,
  printedDate,
  saying,
  type Html,
  type Page,
  type PublicPages,
  type Site,
} from '../../../portal/index.ts';
import { hiddenMark, openColumnsOf, openLevelName, whyHidden } from './open-columns.ts';
import { openRemarks } from './open-remarks.ts';
import { openTitle } from './open-title.ts';
import { strayOf } from './places.ts';
import {
  anyReleased,
  closedData,
  lastWithdrawn,
  listReleases,
  openCsv,
  openData,
  openFile,
  type ClosedData,
  type OpenData,
} from './queries/open-data.ts';

const words = {
  openData: { id: 'Data terbuka', en: 'Open data' },
  openDataIntro: {
    id: 'Rekapitulasi pemilih yang dibuka satuan kerja untuk umum. Tidak memuat data perorangan.',
    en: 'Recapitulations of voters that offices opened to the public. They hold no data of persons.',
  },
  noOpenData: { id: 'Belum ada data yang dibuka untuk umum.', en: 'No data has been opened to the public yet.' },
  openedOn: { id: 'Dibuka', en: 'Opened' },
  hidden: { id: 'disembunyikan', en: 'hidden' },
  withdrawnHead: { id: 'Data yang ditarik', en: 'Data that was withdrawn' },
  withdrawnOn: { id: 'Ditarik', en: 'Withdrawn' },
  withdrawnWhy: { id: 'Alasan: {reason}', en: 'Reason: {reason}' },
  withdrawnWhat: {
    id: 'Satuan kerja menarik data ini dari umum. Angka yang pernah tampil di sini tidak berlaku lagi.',
    en: 'The office withdrew this data from the public. The numbers that stood here hold no longer.',
  },
  inRepair: {
    id:
      'Rekap ini sedang diperbaiki, jadi angkanya tidak ditampilkan sampai perbaikannya diterima satuan kerja di ' +
      'atasnya.',
    en:
      'This recapitulation is being corrected, so its numbers are not shown until the unit above has received the ' +
      'correction.',
  },
  instead: { id: 'Yang berlaku sekarang: {name}', en: 'In force now: {name}' },
  allColumns: { id: 'dengan semua kolom', en: 'with all columns' },
  tableLabel: { id: 'Tabel pemilih menurut wilayah', en: 'Table of voters by region' },
  region: { id: 'Wilayah', en: 'Region' },
  level: { id: 'Tingkat', en: 'Level' },
  levelsOnce: {
    id: 'Setiap tingkat memuat pemilih yang sama: jumlahkan baris dari satu tingkat saja.',
    en: 'Every level counts the same voters: add up the rows of one level only.',
  },
  wide: { id: 'Geser tabel ke samping untuk kolom lainnya.', en: 'Move the table sideways for the other columns.' },
};
const saysOf = saying(words);

type Release = Pick<OpenData, 'recapId' | 'name' | 'period' | 'releasedAt'>;

export const recapPages: PublicPages = {
  pages: [
    {
      path: '/data',
      answer: async ({ tx, site, page }) =>
        releasesPage(site(null), {
          ...(await listReleases(tx, page, releasesPerPage)),
          page,
          withdrawn: page === 1 ? await lastWithdrawn(tx, releasesPerPage) : [],
        }),
    },
    {
      path: '/data/:file',
      answer: async ({ tx, site, param, page }) => {
        const [, recapId = '', kind] = /^([0-9a-f-]{36})(?:\.(csv|json))?$/.exec(param('file')) ?? [];
        if (!z.uuid().safeParse(recapId).success) return null;
        const numbers = await openData(tx, recapId);
        if (numbers === null) {
          const closed = await closedData(tx, recapId);
          if (closed === null) return null;
          return kind === undefined ? closedPage(site(null), closed) : closedFile(site(null), closed);
        }
        if (kind === undefined) return numbersPage(site(null), numbers, page);
        return kind === 'csv'
          ? { type: 'text/csv', body: openCsv(numbers) }
          : { type: 'application/json', body: JSON.stringify(openFile(numbers)) };
      },
    },
  ],
  foot: { path: '/data', label: words.openData, shown: anyReleased },
};

const releasesPerPage = 30;
const rowsPerPage = 100;
function releasesPage(
  site: Site,
  {
    items,
    total,
    page,
    withdrawn,
  }: {
    readonly items: readonly Release[];
    readonly total: number;
    readonly page: number;
    readonly withdrawn: readonly Omit<ClosedData, 'instead'>[];
  },
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
${pager(site, { path: '/data', page }, page * releasesPerPage < total, 'rows')}
${
  withdrawn.length === 0
    ? ''
    : html`<h2>${say('withdrawnHead')}</h2>
<ul class="releases">${withdrawn.map(
        (item) =>
          html`<li><a href="${href(`/data/${item.recapId}`)}">${
            item.name
          }</a><p class="meta">${item.period} · ${whenWithdrawn(site, item)}</p></li>`,
      )}</ul>`
}`,
  };
}

function numbersPage(site: Site, numbers: OpenData, page: number): Page {
  const say = saysOf(site);
  const title = openTitle(numbers)[site.language];
  const path = `/data/${numbers.recapId}`;
  const columns = openColumnsOf(numbers.rows[0]?.cells ?? {});
  const rows = numbers.rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  const columnHeads = [
    html`<th scope="col">${say('region')}</th>`,
    html`<th scope="col" class="level">${say('level')}</th>`,
    ...columns.map(({ label }) => html`<th scope="col">${label[site.language]}</th>`),
  ];
  const head = html`<thead><tr>${columnHeads}</tr></thead>`;
  const lineOf = ({ level, code, name, cells }: (typeof rows)[number]) => {
    const shown = strayOf(code) === null ? html` <small>${code}</small>` : '';
    const values = columns.map(({ cell }) => html`<td>${number(site, cells[cell])}</td>`);
    const levelName = openLevelName(level)[site.language];
    return html`<tr><th scope="row">${name}${shown}</th><td class="level">${levelName}</td>${values}</tr>`;
  };
  return {
    site,
    title: `${title}, ${numbers.name}`,
    description: `${title}, ${numbers.name}`,
    canonical: page === 1 ? path : `${path}?hal=${page}`,
    content: html`<h1 class="section">${title}</h1>
<p class="meta">${numbers.name} · ${released(site, numbers)}</p>
<p class="empty">${whyHidden(numbers.threshold)[site.language]}</p>
<p><a href="${path}.csv">CSV</a> · <a href="${path}.json">JSON</a> — ${say('allColumns')}</p>
<p class="empty">${say('levelsOnce')} <span class="wide-cue">${say('wide')}</span></p>
<div class="numbers" role="region" aria-label="${say('tableLabel')}" tabindex="0"><table>${head}
<tbody>${rows.map(lineOf)}</tbody></table></div>
${openRemarks(numbers.rows).map((remark) => html`<p class="empty">${remark[site.language]}</p>`)}
${pager(site, { path, page }, page * rowsPerPage < numbers.rows.length, 'rows')}`,
  };
}

/** Of what was withdrawn: it will not be there again. Of what is being corrected: later. */
const statusOf = ({ withdrawn }: ClosedData): 410 | 503 => (withdrawn === null ? 503 : 410);

/** Instead of a file: the sentences of the page, for whoever fetched it by its address. */
function closedFile(site: Site, closed: ClosedData) {
  const say = saysOf(site);
  const { name, period, withdrawn } = closed;
  const day = (at: string) => printedDate(new Date(at), 'WIB', site.language);
  const sentences =
    withdrawn === null
      ? [say('inRepair')]
      : [
          `${say('withdrawnOn')} ${day(withdrawn.at)}.`,
          say('withdrawnWhat'),
          say('withdrawnWhy', { reason: withdrawn.reason }),
        ];
  return { type: 'text/plain', body: `${[`${name}, ${period}`, ...sentences].join('\n')}\n`, status: statusOf(closed) };
}

/** Instead of what is not open any more: since when and why, and what is open instead. */
function closedPage(site: Site, closed: ClosedData): { readonly page: Page; readonly status: 410 | 503 } {
  const say = saysOf(site);
  const { recapId, name, period, withdrawn, instead } = closed;
  const page: Page = {
    site,
    title: name,
    description: `${name}, ${period}`,
    canonical: `/data/${recapId}`,
    index: false,
    content: html`<h1 class="section">${name}</h1>
<p class="meta">${period} · ${released(site, closed)}</p>
<div class="note" role="note">${
      withdrawn === null
        ? html`<p>${say('inRepair')}</p>`
        : html`<b>${whenWithdrawn(site, closed)}</b><p>${say('withdrawnWhat')}</p>
<p>${say('withdrawnWhy', { reason: withdrawn.reason })}</p>`
    }${
      instead === null
        ? ''
        : html`<p><a href="${site.href(`/data/${instead.recapId}`)}">${say('instead', { name: instead.name })}</a></p>`
    }</div>`,
  };
  return { page, status: statusOf(closed) };
}

const whenWithdrawn = (site: Site, { withdrawn }: Pick<ClosedData, 'withdrawn'>): Html | string =>
  withdrawn === null
    ? ''
    : html`${saysOf(site)('withdrawnOn')} <time datetime="${withdrawn.at}">${printedDate(
        new Date(withdrawn.at),
        'WIB',
        site.language,
      )}</time>`;

/** A hidden number need not be small itself: no limit is claimed for it. */
const number = (site: Site, value: number | null | undefined): Html | string =>
  value === null || value === undefined
    ? html`<span aria-hidden="true">${hiddenMark}</span><span class="unseen">${saysOf(site)('hidden')}</span>`
    : printDecimal(String(value), site.language);

const released = (site: Site, { releasedAt }: Pick<Release, 'releasedAt'>): Html =>
  html`${saysOf(site)('openedOn')} <time datetime="${releasedAt}">${printedDate(
    new Date(releasedAt),
    'WIB',
    site.language,
  )}</time>`;

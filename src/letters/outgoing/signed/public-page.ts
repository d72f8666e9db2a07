/** What a stranger who scans the code of a letter is told: that it exists, how it stands; never what it says. */
import { html } from 'hono/html';
import { sql } from 'kysely';
import { z } from 'zod';
import { unitsInOrder } from '../../../identity/index.ts';
import type { Tx, UnitId } from '../../../platform/index.ts';
import { printedDate, saying, type Html, type Page, type PublicPages, type Site } from '../../../portal/index.ts';
import { verificationPath } from './paths.ts';

/** How a letter stands, as strangers are told. */
export const standings = ['berlaku', 'belum', 'dibatalkan', 'diganti', 'dimusnahkan'] as const;
export type Standing = (typeof standings)[number];

export type KnownLetter = {
  /** Of such a letter nothing else is told. */
  readonly secret: boolean;
  readonly label_id: string | null;
  readonly label_en: string | null;
  readonly number: string | null;
  readonly dated: string | null;
  readonly unit_id: UnitId | null;
  readonly state: Standing | null;
  readonly signed_day: string | null;
  readonly sha256: string | null;
  readonly subject: string | null;
  readonly replaced_number: string | null;
  readonly destroyed_day: string | null;
};

const say = saying({
  title: { id: 'Pemeriksaan surat', en: 'Check of a letter' },
  lead: {
    id: 'Halaman ini dibuka dari kode pada surat. Cocokkan isinya dengan surat di tangan Anda.',
    en: 'This page is opened by the code on a letter. Compare it with the letter in your hand.',
  },
  secret: {
    id: 'Surat dengan kode ini ada. Surat ini bersifat rahasia, jadi tidak ada keterangan lain yang ditampilkan.',
    en: 'There is a letter with this code. It is secret; nothing else is shown of it.',
  },
  none: {
    id: 'Tidak ada surat dengan kode ini. Periksa alamatnya; bila kode dipindai dari surat, tanyakan ke pengirimnya.',
    en: 'There is no letter with this code. Check the address; if it was scanned from a letter, ask its sender.',
  },
  berlaku: { id: 'Berlaku', en: 'In force' },
  belum: {
    id: 'Disetujui dan bernomor; berkas bertanda tangan belum dilekatkan',
    en: 'Approved and numbered; no signed file is bound yet',
  },
  dibatalkan: { id: 'Dibatalkan', en: 'Cancelled' },
  diganti: { id: 'Diganti surat lain', en: 'Replaced by another letter' },
  dimusnahkan: { id: 'Dimusnahkan dari arsip', en: 'Destroyed from the records' },
  berlakuMeans: {
    id: 'Berkas bertanda tangannya tersimpan di kantor ini.',
    en: 'Its signed file is kept at this office.',
  },
  belumMeans: {
    id: 'Surat di tangan Anda mungkin belum ditandatangani. Tanyakan ke satuan kerja di bawah.',
    en: 'The letter in your hand may not be signed yet. Ask the office below.',
  },
  dibatalkanMeans: {
    id: 'Jangan dipakai. Tanyakan ke satuan kerja di bawah.',
    en: 'Do not act on it. Ask the office below.',
  },
  digantiMeans: {
    id: 'Pakai surat penggantinya, yang nomornya tertulis di bawah.',
    en: 'Act on its replacement, whose number is written below.',
  },
  dimusnahkanMeans: {
    id: 'Masa simpannya habis; kantor ini tidak lagi menyimpan isinya. Nomor dan sidik jarinya tetap tercatat.',
    en: 'Its years of keeping are over; this office keeps its words no more. Number and fingerprint stay on record.',
  },
  destroyed: { id: 'Dimusnahkan pada', en: 'Destroyed on' },
  kind: { id: 'Jenis', en: 'Kind' },
  number: { id: 'Nomor', en: 'Number' },
  date: { id: 'Tanggal', en: 'Date' },
  office: { id: 'Satuan kerja', en: 'Office' },
  subject: { id: 'Hal', en: 'Subject' },
  signed: { id: 'Ditandatangani', en: 'Signed' },
  replacement: { id: 'Nomor penggantinya', en: 'Number of its replacement' },
  hash: { id: 'Sidik jari berkas (SHA-256)', en: 'Fingerprint of the file (SHA-256)' },
  hashHelp: {
    id: 'Sidik jari berkas yang Anda terima harus sama. Hitung di komputer Anda, tanpa mengirim berkasnya:',
    en: 'The fingerprint of the file that you received must be the same. Compute it on your computer, sending nothing:',
  },
  hashMeaning: {
    id: 'Sidik jari yang sama berarti berkasnya sama sampai bita terakhir. Foto atau pindaian surat selalu berbeda.',
    en: 'The same fingerprint means the same file to the last byte. A photo or scan of the letter always differs.',
  },
});

/** How each standing looks, and what it means for whoever holds the letter. */
const tones = { berlaku: 'good', belum: 'eye', dibatalkan: 'bad', diganti: 'eye', dimusnahkan: 'eye' } as const;
const means = {
  berlaku: 'berlakuMeans',
  belum: 'belumMeans',
  dibatalkan: 'dibatalkanMeans',
  diganti: 'digantiMeans',
  dimusnahkan: 'dimusnahkanMeans',
} as const;

const codeSchema = z.uuid();

/** Null where no letter has this code. */
export async function letterByCode(tx: Tx, code: string): Promise<KnownLetter | null> {
  const { rows } = await sql<KnownLetter>`select secret, label_id, label_en, number, dated::text as dated, unit_id,
    state, signed_day::text as signed_day, sha256, subject, replaced_number,
    destroyed_day::text as destroyed_day
    from kc.letter_by_code(${code}::uuid)`.execute(tx);
  return rows[0] ?? null;
}

export const letterPages: PublicPages = {
  pages: [
    {
      path: '/verifikasi/:code',
      answer: async ({ tx, site, param }) => {
        const code = codeSchema.safeParse(param('code').toLowerCase()).data;
        const letter = code === undefined ? null : await letterByCode(tx, code);
        const at = site();
        if (letter === null) return { page: messageOf(at, param('code'), 'none'), status: 404 };
        if (letter.secret) return messageOf(at, param('code'), 'secret');
        const unit = (await unitsInOrder(tx)).find(({ id }) => id === letter.unit_id);
        return letterPage(at, param('code'), letter, unit?.full_name ?? '');
      },
    },
  ],
};

const frame = (site: Site, code: string, content: Html): Page => ({
  site,
  title: say(site)('title'),
  description: say(site)('lead'),
  canonical: verificationPath(code),
  index: false,
  content,
});

const messageOf = (site: Site, code: string, why: 'none' | 'secret'): Page =>
  frame(site, code, html`<section class="plainpage"><h1>${say(site)('title')}</h1><p>${say(site)(why)}</p></section>`);

function letterPage(site: Site, code: string, letter: KnownLetter, office: string): Page {
  const t = say(site);
  const { language } = site;
  const { label_id, label_en, number, dated, state, signed_day, sha256, subject, replaced_number } = letter;
  const { destroyed_day: destroyed } = letter;
  const label = language === 'en' ? label_en : label_id;
  const day = (of: string | null): string =>
    of === null ? '' : printedDate(new Date(`${of}T05:00:00Z`), 'WIB', language);
  const row = (name: Parameters<typeof t>[0], value: string | null): Html | '' =>
    value === null || value === '' ? '' : (html`<dt>${t(name)}</dt><dd>${value}</dd>` as Html);
  return frame(
    site,
    code,
    html`<section class="origin"><h1>${t('title')}</h1><p>${t('lead')}</p>
<p class="standing ${tones[state ?? 'belum']}"><b>${t(state ?? 'belum')}</b><span>${t(means[state ?? 'belum'])}</span></p>
<dl class="record">
${row('replacement', state === 'diganti' ? replaced_number : null)}${row('office', office)}${row('kind', label)}
${row('number', number)}${row('date', day(dated))}${row('subject', subject)}${row('signed', day(signed_day))}
${row('destroyed', day(destroyed))}
${sha256 === null ? '' : html`<dt>${t('hash')}</dt><dd><code>${sha256}</code></dd>`}</dl>
${
  sha256 === null
    ? ''
    : html`<p class="small">${t('hashHelp')} <code>certutil -hashfile surat.pdf SHA256</code> (Windows),
<code>shasum -a 256 surat.pdf</code> (macOS, Linux). ${t('hashMeaning')}</p>`
}</section>` as Html,
  );
}

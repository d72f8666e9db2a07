import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { saveLocalFacts } from '../../activities/operations/save-local-facts.ts';
import { people, province } from '../../activities/testing/office.ts';
import { nttLocal, webinar } from '../../activities/testing/samples.ts';
import { testPlatform } from '../../platform/testing/index.ts';
import { addCorrection } from '../operations/add-correction.ts';
import { publishDraft } from '../operations/publish-draft.ts';
import { unpublish } from '../operations/unpublish.ts';
import { newsroom, type Newsroom } from '../testing/newsroom.ts';
import { createPortal } from '../../portal/index.ts';
import { style } from '../../portal/style.ts';
import { newsroomRoom } from '../room.ts';
import { isReading, networkOf } from './count-view.ts';
import { ledgerOf } from './view-ledger.ts';
import type { DraftId } from '../../drafts/schema.ts';
import type { PublicationId } from '../schema.ts';

let kpu: Newsroom;
beforeAll(async () => void (kpu = newsroom(await testPlatform())));

const { writer } = people;
const phone = {
  'user-agent': 'Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36',
};
async function published(
  change: Partial<typeof webinar> = {},
  local = nttLocal,
): Promise<{ id: PublicationId; draftId: DraftId; path: string }> {
  const draftId = await kpu.approved({ ...webinar, ...change }, local);
  const { id } = await kpu.done(writer, publishDraft, { draftId });
  return { id, draftId, path: await pathOf(id) };
}
async function pathOf(id: PublicationId): Promise<string> {
  const row = await kpu.platform.owner
    .selectFrom('publications')
    .select(['number', 'slug'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return `/ntt/${row.number}-${row.slug}`;
}

describe('an item', () => {
  test('says when, who, how it came about, and how often it was read', async () => {
    const { path, draftId } = await published();
    const page = await kpu.page(path);
    for (const part of [
      'Jumat, 17 Oktober 2025, 13.00 WITA',
      'KPU Provinsi Nusa Tenggara Timur',
      '(yml/ed. sns. Foto: rio/KPU NTT)',
      'Disusun dengan templat, disetujui oleh Sekretaris KPU NTT',
      `/asal/${draftId}`,
      'Telah dilihat 0 kali',
      'https://www.facebook.com/sharer/sharer.php?u=',
      'https://x.com/intent/post?url=',
      'https://wa.me/?text=',
      'Salin tautan',
      'og:title',
      'application/ld+json',
    ])
      expect(page).toContain(part);
    expect(page).not.toContain('Tambahkan foto kegiatan');
    expect(await kpu.page(`${path}?lang=en`)).toContain('Composed with templates, approved by Sekretaris KPU NTT');
  });

  test('has one address: another title moves there, another number is not found', async () => {
    const { path } = await published();
    const moved = await kpu.get(path.replace(/-.*/, '-judul-lama'));
    expect([moved.status, moved.headers.get('location')]).toEqual([301, path]);
    for (const missing of [
      '/ntt/99999-x',
      '/ntt/0-x',
      '/bukan-satker/1-x',
      '/asal/1',
      '/asal/00000000-0000-4000-8000-000000000000',
      '/foto/x.jpg',
      '/wp-login.php',
      '/%00',
      '/%',
      '/%ff',
      '/%E0%A4%A',
      '/ntt/%',
      '/asal/%',
      '/foto/%',
      '/ntt/1%2e%2e',
    ]) {
      expect((await kpu.get(missing)).status, missing).toBe(404);
    }
  });

  test('shows a correction with its note, at the same number', async () => {
    const { path, id, draftId } = await published();
    await kpu.edit(
      draftId,
      'speaker-p1-1',
      () => 'Kegiatan bimtek tersebut dibuka Kepala Pusat Data dan Informasi KPU RI Ratna Kusumadewi.',
    );
    await kpu.approve(draftId);
    expect(await kpu.page(path)).not.toContain('Kegiatan bimtek tersebut dibuka');
    await kpu.done(writer, addCorrection, { publicationId: id, note: 'Nama pejabat <b>ditulis</b> lengkap.' });
    const page = await kpu.page(path);
    for (const part of [
      'Ralat',
      'Nama pejabat &lt;b&gt;ditulis&lt;/b&gt; lengkap.',
      'Kegiatan bimtek tersebut dibuka',
      'disunting staf',
    ])
      expect(page).toContain(part);
    const origin = await kpu.page(`/asal/${draftId}`);
    for (const part of [
      'Riwayat ralat',
      'Nama pejabat &lt;b&gt;',
      'class="chip needs-reading"',
      'dibaca dan dikonfirmasi orang kedua',
    ])
      expect(origin).toContain(part);
  });

  test('that was withdrawn says why, and keeps its words to itself', async () => {
    const { path, id, draftId } = await published({ title: 'Bimbingan Teknis Penarikan Berita' });
    await kpu.done(writer, unpublish, { publicationId: id, reason: 'Jadwal <i>berubah</i>.' });
    const gone = await kpu.get(path);
    const page = await gone.text();
    expect(gone.status).toBe(410);
    expect(page).toContain('Jadwal &lt;i&gt;berubah&lt;/i&gt;.');
    expect(page).not.toContain('Zoom Meeting');
    for (const list of ['/', '/ntt/', '/rss.xml', '/cari?q=penarikan', '/sitemap-1.xml'])
      expect(await kpu.page(list), list).not.toContain(path);
    expect(await kpu.page(`/asal/${draftId}`)).toContain('telah ditarik dari portal');
  });
});

describe('HTML and script', () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' ]]></title></script>`;
  test('in every field come out escaped, on every page', async () => {
    const { path, draftId } = await published(
      {
        title: `Sosialisasi ${evil}`,
        theme: evil,
        platform: evil,
        purpose: `menjaga ${evil}`,
        keyPoints: [{ id: 'k1', text: evil }],
        invited: evil,
      },
      {
        ...nttLocal,
        place: evil,
        commitment: `menjaga ${evil}`,
        credit: { writer: evil, editor: evil, photographer: evil },
      },
    );
    for (const address of [
      path,
      `/asal/${draftId}`,
      '/',
      '/ntt/',
      '/cari?q=sosialisasi',
      `/cari?q=${encodeURIComponent(evil)}`,
      `/?lang=${encodeURIComponent(evil)}&hal=${encodeURIComponent(evil)}`,
    ]) {
      const page = await kpu.page(address);
      // What is in the page as data is cut out first: it must not end its element early.
      const visible = page.replace(/<script type="application\/ld\+json">[^<>]*<\/script>/, '');
      expect(visible, address).not.toMatch(/<script|<img src=x|onerror=alert\(1\)>/);
    }
    // Readers take what stands in CDATA for HTML.
    const feed = await kpu.page('/rss.xml');
    expect(feed).not.toMatch(/<script|<img/);
  });

  test('would not run anyway', async () => {
    const { headers } = await kpu.get('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; " +
        "frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await kpu.portal.request('/', { method })).status, method).toBe(405);
  });
});

describe('the view count', () => {
  const saying = (agent: string) => (name: string) => (name === 'user-agent' ? agent : undefined);
  const views = async (path: string) =>
    Number(/Telah dilihat ([\d.]+) kali/.exec(await kpu.page(path))?.[1]?.replaceAll('.', ''));
  test('counts a reader once a day, and nobody who only fetches', async () => {
    const { path } = await published();
    await kpu.get(path, phone, '10.0.0.1');
    await kpu.get(path, phone, '10.0.0.1');
    await kpu.get(path, phone, '10.0.0.2');
    for (const agent of [
      'Googlebot/2.1',
      'Mozilla/5.0 (compatible; Googlebot/2.1)',
      'WhatsApp/2.23',
      'facebookexternalhit/1.1',
      'curl/8.5',
      'TelegramBot (like TwitterBot)',
      '',
    ])
      await kpu.get(path, { 'user-agent': agent }, '10.0.0.3');
    await kpu.get(path, { ...phone, 'sec-purpose': 'prefetch;prerender' }, '10.0.0.4');
    await kpu.portal.request(
      path,
      { method: 'HEAD', headers: phone },
      { incoming: { socket: { remoteAddress: '10.0.0.5' } } },
    );
    await expect.poll(() => views(path)).toBe(2);
    kpu.platform.clock.set('2025-10-18T05:00:00Z');
    await kpu.get(path, phone, '10.0.0.1');
    await expect.poll(() => views(path)).toBe(3);
    kpu.platform.clock.set('2025-10-17T05:00:00Z');
  });

  test('is not raised from one address by other browsers, and costs no transaction a reader', async () => {
    const { path } = await published();
    const write = vi.spyOn(kpu.platform.database, 'write');
    const began = performance.now();
    await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        await kpu.get(path, { 'user-agent': `${phone['user-agent']} V/${at}` }, '10.0.1.1');
        await kpu.get(path, phone, `2001:db8:1:2::${at.toString(16)}`);
        await kpu.get(path, phone, `10.0.2.${at}`);
      }),
    );
    await expect.poll(() => views(path)).toBe(62);
    // Of 180 readings; they are written down together every 400 ms, however long a busy machine takes for them.
    expect(write.mock.calls.length).toBeLessThan((performance.now() - began) / 400 + 8);
    write.mockRestore();
  });

  test('loses nothing while the database is away, and nothing when the program ends', async () => {
    const { path } = await published();
    const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    const write = vi.spyOn(kpu.platform.database, 'write').mockRejectedValueOnce(away);
    await kpu.get(path, phone, '10.0.3.1');
    await expect.poll(() => write.mock.calls.length).toBe(1);
    await kpu.get(path, phone, '10.0.3.2');
    write.mockRestore();
    await kpu.portal.close();
    expect(await views(path)).toBe(2);
    await kpu.get(path, phone, '10.0.3.1');
    await kpu.portal.close();
    expect(await views(path)).toBe(2);
  });

  test('counts every one of a crowd that comes at once', async () => {
    const { path } = await published();
    const number = Number(/\d+/.exec(path)?.[0]);
    for (let reader = 0; reader < 6_000; reader += 1)
      ledgerOf(kpu.platform).add({ unitSlug: 'ntt', number }, `10.${reader >> 8}.${reader & 255}.1`);
    await kpu.portal.close();
    expect(await views(path)).toBe(6_000);
  });

  describe('written down many at once', () => {
    type Given = { readonly unit: string; readonly number: number; readonly address: string };
    const day = '2025-10-17';
    let named = 0;
    const crowd = (number: number, size: number): Given[] =>
      Array.from({ length: size }, () => ({ unit: province, number, address: `reader ${(named += 1)}` }));
    const count = (given: readonly Given[]) =>
      sql`select kc.count_views(${day}, ${JSON.stringify(given)})`.execute(kpu.platform.owner);
    const numberOf = (path: string) => Number(/\d+/.exec(path)?.[0]);
    async function timeOf(given: readonly Given[]): Promise<number> {
      const began = performance.now();
      await count(given);
      return performance.now() - began;
    }

    test('costs in proportion to their number', async () => {
      const { path } = await published();
      const few: number[] = [];
      const many: number[] = [];
      for (let tries = 0; tries < 3; tries += 1) {
        few.push(await timeOf(crowd(numberOf(path), 1_000)));
        many.push(await timeOf(crowd(numberOf(path), 10_000)));
      }
      expect(await views(path)).toBe(33_000);
      // Ten times as many cost about ten times as much; by the square it would be a hundred times. The best of three,
      // because other work of the machine only adds.
      expect(Math.min(...many) / Math.min(...few)).toBeLessThan(30);
    });

    test('counts each reader of each item once, and nobody of what is withdrawn or unknown', async () => {
      const [one, other, withdrawn] = [await published(), await published(), await published()];
      await kpu.done(writer, unpublish, { publicationId: withdrawn.id, reason: 'Foto keliru.' });
      const [first, second] = [crowd(numberOf(one.path), 30), crowd(numberOf(one.path), 20)];
      const sameReaders = first.map((given) => ({ ...given, number: numberOf(other.path) }));
      await count([...first, ...first, ...sameReaders.slice(0, 7)]);
      await count([...first.slice(5), ...second, ...crowd(numberOf(withdrawn.path), 3), ...crowd(99_999, 3)]);
      expect([await views(one.path), await views(other.path)]).toEqual([50, 7]);
      const { rows } = await sql<{ count: number }>`
        select count from publication_views where publication_id = ${withdrawn.id}`.execute(kpu.platform.owner);
      expect(rows).toEqual([]);
    });
  });

  test('is written down soon, without another reader', async () => {
    const { path, id } = await published();
    await kpu.get(path, phone, '10.0.0.1');
    const rows = async () =>
      (
        await sql<{ count: number }>`
      select count from publication_views where publication_id = ${id}`.execute(kpu.platform.owner)
      ).rows;
    await expect.poll(rows).toEqual([{ count: 1 }]);
  });

  test('keeps nothing about readers beyond their day', async () => {
    const { path } = await published();
    kpu.platform.clock.set('2025-10-20T05:00:00Z');
    await kpu.get(path, phone, '10.0.0.1');
    const days = async () =>
      (
        await sql<{ day: string }>`
      select distinct day::text as day from kc_private.portal_seen
      union select day::text from kc_private.portal_salts`.execute(kpu.platform.owner)
      ).rows;
    await expect.poll(days).toEqual([{ day: '2025-10-20' }]);
    kpu.platform.clock.set('2025-10-17T05:00:00Z');
  });

  test('takes a phone with Opera Mini for a reader', () => {
    const from = (agent: string) => isReading(saying(agent));
    expect(from('Opera/9.80 (Android; Opera Mini/36.2/119.132; U; id) Presto/2.12 Version/12.16')).toBe(true);
    expect(from('Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0)')).toBe(false);
  });

  test.each([
    [true, 'Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120 Mobile'],
    [true, 'Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)'],
    [true, 'NokiaC3-00/5.0 (08.63) Profile/MIDP-2.1 Mozilla/5.0 AppleWebKit/420+ (KHTML, like Gecko) Safari/420+'],
    [true, 'UCWEB/2.0 (MIDP-2.0; U; id; SamsungS5233) U2/1.0.0 UCBrowser/9.4'],
    [true, 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/470.0]'],
    [false, 'Mozilla/5.0 (compatible; SomethingNew/3.1)'],
    [false, 'Mozilla/5.0 (compatible; Pleroma 2.6; https://social.example)'],
    [false, 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Reader-User/1.0; +reader@example.org)'],
    [false, 'Mozilla/5.0 (X11; Linux x86_64) Chrome/120 Safari/537.36 (+https://example.org/why)'],
    [false, 'okhttp/4.12'],
  ])('%s: %s', (reads, agent) => {
    expect(isReading(saying(agent))).toBe(reads);
  });

  test.each([
    ['10.0.0.1', '10.0.0.1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown', 'unknown'],
  ])('an address %s is of the network %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('lists', () => {
  test('a unit has its site under its path and under its own host', async () => {
    const { path } = await published();
    expect((await kpu.get('/ntt')).headers.get('location')).toBe('/ntt/');
    expect(await kpu.page('/ntt/')).toContain(`href="${path}"`);
    expect(await kpu.page('/kab-alor/')).toContain('Belum ada berita');
    const short = path.replace('/ntt', '');
    const own = await kpu.page('/', { host: 'ntt.kpu.go.id' });
    expect(own).toContain(`href="${short}"`);
    expect(own).toContain('KPU Provinsi Nusa Tenggara Timur');
    const item = await kpu.page(short, { host: 'NTT.kpu.go.id:8080' });
    expect(item).toContain('<article class="item"');
    expect(item).toContain(`<link rel="canonical" href="http://127.0.0.1:7200${path}">`);
    expect((await kpu.get(short, { host: 'kab-alor.kpu.go.id' })).status).toBe(404);
  });

  test('are paged without end or error', async () => {
    for (let at = 0; at < 6; at++) await published();
    const first = await kpu.page('/');
    expect(first).toContain('rel="next" href="/?hal=2"');
    expect(await kpu.page('/?hal=2')).toContain('rel="prev" href="/"');
    for (const page of ['0', '-1', '99999999', 'x', '500', "1'"])
      expect((await kpu.get(`/?hal=${encodeURIComponent(page)}`)).status, page).toBe(200);
  });

  test('are searched by the beginnings of words', async () => {
    const { path } = await published({ title: 'Sosialisasi Kearsipan Terpadu' });
    expect(await kpu.page('/cari?q=kearsip%20terpad')).toContain(`href="${path}"`);
    expect(await kpu.page('/ntt/cari?q=KEARSIPAN')).toMatch(/<mark>Kearsipan<\/mark>/);
    expect(await kpu.page('/kab-alor/cari?q=kearsipan')).toContain('Tidak ada berita');
    for (const odd of ["'", '&', '!!', ':*', '()', '\\', '%', 'a:b <-> c', '\u0000', 'ز', '😀', 'x'.repeat(5_000)])
      expect((await kpu.get(`/cari?q=${encodeURIComponent(odd)}`)).status, odd).toBe(200);
  });

  test('are searched by what they print, however it is joined', async () => {
    const { path } = await published(
      { title: "Rapat Jum'at Berkah Perbawaslu 12/2025 dan Bimtek 3-4 Desember KTP-el di MA/SMA Zoë, 45.678 pemilih" },
      { ...nttLocal, place: 'Aula Rambu Atanau, S.I.P., M.Si.' },
    );
    for (const found of [
      '12/2025',
      '2025 perbawaslu',
      'Perbawaslu 12/2025',
      '3-4 Desember',
      '4 desember',
      '3\u20134 Desember',
      'jumat',
      "jum'at",
      'Jum\u2019at',
      'zoe',
      'ZOË',
      'SMA',
      'ma/sma',
      '45.678',
      '45678',
      'ktpel',
      'KTP-el',
      'SIP',
      'S.I.P.',
      'M.Si',
      'msi',
      'bimtek di SMA',
      'the bimtek of SMA',
      'perbawaslu ntt.kpu.go.id',
      'KPU perbawaslu',
      '(12/2025)',
    ])
      expect(await kpu.page(`/ntt/cari?q=${encodeURIComponent(found)}`), found).toContain(`href="${path}"`);
    for (const missed of ['2/2025', '12/202', '5678', 'zo e', 'ktpe lektronik', '45.679', 'xx'])
      expect(await kpu.page(`/ntt/cari?q=${encodeURIComponent(missed)}`), missed).not.toContain(`href="${path}"`);
    expect(await kpu.page('/ntt/cari?q=di')).toContain('<mark>');
    expect(await kpu.page('/ntt/cari?q=msi')).toContain('<mark>M.Si</mark>');
  });

  test.each([
    {
      title: 'Pembukaan Bimtek Peraturan KPU Nomor 9 Tahun 2023 tentang DPT pada 5 Agustus 2025, 212.345 pemilih',
      found: [
        'PKPU 9/2023',
        'pkpu nomor 9 tahun 2023',
        'Peraturan KPU No. 9 Thn 2023',
        'Peraturan Komisi Pemilihan Umum Nomor 9 Tahun 2023',
        'pkpu 9 2023 dpt',
        '5/8/2025',
        '05-08-2025',
        '2025-08-05',
        '5 agustus',
        'agustus 2025',
        'daftar pemilih tetap',
        'Daftar Pemilih Tetap 212345',
        'bimbingan teknis DPT',
        'dibuka DPT',
        'membuka bimtek DPT',
      ],
      missed: [
        'PKPU 9/2024',
        'PKPU 8/2023',
        '6/8/2025',

        'daftar pemilih sementara',
        'ditutup',
        'perbawaslu 9/2023',
      ],
    },
    {
      title: 'Rapat PKPU 11/2024 dan Daftar Pemilih Berkelanjutan Selasa (14/1)',
      found: ['Peraturan KPU Nomor 11 Tahun 2024', 'DPB', '14 Januari', '14 Januari 2025', 'merapatkan'],
      missed: ['15 Januari 2025', '14 Januari 2026', 'Peraturan KPU Nomor 12 Tahun 2024', 'DPT'],
    },
  ])('are searched in the ways that people write what they print: $title', async ({ title, found, missed }) => {
    const { path } = await published({ title });
    for (const q of found)
      expect(await kpu.page(`/ntt/cari?q=${encodeURIComponent(q)}`), q).toContain(`href="${path}"`);
    for (const q of missed)
      expect(await kpu.page(`/ntt/cari?q=${encodeURIComponent(q)}`), q).not.toContain(`href="${path}"`);
  });

  test('what holds the words as they were typed stands before what holds them otherwise', async () => {
    const typed = await published({ title: 'Dibukanya Museum Bahari Contoh' });
    const other = await published({ title: 'Pembukaan Museum Bahari Contoh' });
    for (const [q, first, second] of [
      ['dibukanya museum bahari', typed, other],
      ['pembukaan museum bahari', other, typed],
    ] as const) {
      const page = await kpu.page(`/ntt/cari?q=${encodeURIComponent(q)}`);
      expect(page.indexOf(`href="${first.path}"`), q).toBeGreaterThan(0);
      expect(page.indexOf(`href="${second.path}"`), q).toBeGreaterThan(page.indexOf(`href="${first.path}"`));
    }
    expect(await kpu.page('/ntt/cari?q=dibukanya%20museum')).toContain('<mark>Dibukanya</mark>');
  });

  test('RSS, map and robots are what programs expect', async () => {
    const { path, id } = await published({ title: 'Sosialisasi Data & Informasi' });
    for (const address of ['/rss.xml', '/ntt/rss.xml']) {
      const feed = await kpu.get(address);
      const text = await feed.text();
      expect(feed.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
      expect(text).toContain(`<link>http://127.0.0.1:7200${path}</link>`);
      expect(text).toContain('<pubDate>Fri, 17 Oct 2025 05:00:00 GMT</pubDate>');
      expect(text).toContain(`<guid isPermaLink="false">urn:uuid:${id}</guid>`);
      expect(wellFormed(text)).toBe(true);
    }
    expect(await kpu.page('/sitemap.xml')).toContain('/sitemap-1.xml</loc>');
    const map = await kpu.page('/sitemap-1.xml');
    expect(map).toContain(`${path}</loc>`);
    expect(wellFormed(map)).toBe(true);
    expect(await kpu.page('/robots.txt')).toContain('Sitemap: http://127.0.0.1:7200/sitemap.xml');
    expect(await kpu.page('/healthz')).toBe('ok');
  });
});

describe('provenance', () => {
  test.each(['record', 'at'])(
    'of a printed code tells nothing where the approval’s %s is not as it was signed',
    async (column) => {
      const draftId = await kpu.approved();
      const page = () => kpu.page(`/asal/${draftId}`);
      expect(await page()).toContain('Sekretaris KPU NTT');
      await kpu.platform.owner.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        const altered =
          column === 'at' ? sql`at - interval '1 day'` : sql`replace(${sql.ref(column)}, 'Sekretaris', 'Ketua')`;
        await sql`update approvals set ${sql.ref(column)} = ${altered} where subject_id = ${draftId}`.execute(tx);
      });
      expect(await page()).toContain('Teks ini tidak ditampilkan');
      expect(await page()).not.toContain('Ketua KPU NTT');
    },
  );

  test('gives every sentence its status and its facts, and no name of staff', async () => {
    const { draftId } = await published();
    const page = await kpu.page(`/asal/${draftId}`);
    for (const part of [
      'class="chip from-facts"',
      'Dari lembar fakta',
      'dirangkai hanya dari fakta yang telah disetujui.',
      'Bertumpu pada Lembar fakta kegiatan:',
      '<li>Sarana: <b>Zoom Meeting</b></li>',
      'Bertumpu pada Fakta satuan kerja:',
      '<li>Diikuti dari: <b>Ruang Media Center KPU NTT</b></li>',
      '<li>Nama: <b>Yustinus Bere Mau</b></li><li>Jabatan: <b>',
      'Sekretaris KPU NTT',
      'Belum pernah diralat',
    ])
      expect(page).toContain(part);
    const hash = await kpu.platform.owner
      .selectFrom('publications')
      .select(['text_hash', 'approval_hash'])
      .where('draft_id', '=', draftId)
      .executeTakeFirstOrThrow();
    expect(page).toContain(hash.text_hash);
    expect(page).toContain(hash.approval_hash);
    expect(page).toContain(`href="/asal/${draftId}/teks"`);
    const text = await kpu.page(`/asal/${draftId}/teks`);
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash.text_hash);
    expect(page).not.toMatch(/\b(?:ani|citra|dewi)\b/);
  });

  test('of a printed document tells that it was approved, and not what it says', async () => {
    const draftId = await kpu.draft('report');
    expect((await kpu.get(`/asal/${draftId}`)).status).toBe(404);
    await kpu.approve(draftId);
    const page = await kpu.page(`/asal/${draftId}`);
    expect(page).toContain('telah disetujui');
    expect(page).toContain('Sekretaris KPU NTT');
    expect(page).not.toContain('Zoom Meeting');
  });
});

describe('photos', () => {
  test('are sent in a few widths, without position, and only while an item shows them', async () => {
    const activityId = await kpu.activity();
    const photo = await kpu.photoOf(activityId);
    const facts = {
      ...nttLocal,
      photos: [
        {
          id: 'f1',
          sha256: photo.sha256,
          caption: 'Peserta mengikuti bimtek',
          alt: 'Orang duduk di ruang rapat "utama" (narahubung 0812-3456-7890)',
          credit: 'rio',
        },
      ],
    };
    await kpu.done(writer, saveLocalFacts, { activityId, unitId: province, version: 1, facts });
    const draftId = await kpu.draft('news', activityId);
    await kpu.approve(draftId);
    const address = `/foto/${photo.sha256}-480.jpg`;
    expect((await kpu.get(address)).status).toBe(404);
    const { id } = await kpu.done(writer, publishDraft, { draftId });
    const page = await kpu.page(await pathOf(id));
    expect(page).toContain('alt="Orang duduk di ruang rapat &quot;utama&quot; (narahubung [TELEPON disamarkan])"');
    expect(page).toContain(`<meta property="og:image" content="http://127.0.0.1:7200/foto/${photo.sha256}-960.jpg">`);
    for (const [format, mime] of [
      ['jpg', 'image/jpeg'],
      ['webp', 'image/webp'],
    ] as const) {
      const answer = await kpu.get(`/foto/${photo.sha256}-480.${format}`);
      expect(answer.headers.get('content-type')).toBe(mime);
      const picture = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([picture.width, picture.exif, picture.xmp]).toEqual([480, undefined, undefined]);
    }
    expect((await kpu.get(`/foto/${photo.sha256}-481.jpg`)).status).toBe(404);
    await kpu.done(writer, unpublish, { publicationId: id, reason: 'Izin foto.' });
    expect((await kpu.get(address)).status).toBe(404);
  });
});

describe('speed', () => {
  test('an unchanged page costs nothing twice', async () => {
    const first = await kpu.get('/satker');
    const etag = first.headers.get('etag')!;
    const again = await kpu.get('/satker', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('a published item shows within two seconds although answers are remembered', async () => {
    const portal = createPortal(kpu.platform, [newsroomRoom]);
    const front = async () => (await portal.request('/')).text();
    await front();
    kpu.platform.clock.set('2025-10-17T05:00:01Z');
    const { path } = await published({ title: 'Sosialisasi Berita Cepat' });
    await vi.waitFor(async () => expect(await front()).toContain(path), { timeout: 2_000, interval: 50 });
  });

  test('a crowd costs one rendering', async () => {
    const portal = createPortal(kpu.platform, [newsroomRoom]);
    const read = vi.spyOn(kpu.platform.database, 'read');
    await Promise.all(Array.from({ length: 50 }, async () => portal.request('/')));
    // One for the host, one for the page.
    expect(read.mock.calls.length).toBe(2);
    read.mockRestore();
  });

  test('the style sheet stays small', () => expect(Buffer.byteLength(style)).toBeLessThan(15_000));
});

/** Whether every element of an XML text is closed, in order; CDATA and entities aside. */
function wellFormed(xml: string): boolean {
  const bare = xml.replace(/<!\[CDATA\[.*?\]\]>/gs, '').replace(/<\?.*?\?>/gs, '');
  const open: string[] = [];
  for (const [, close, name, self] of bare.matchAll(/<(\/?)([A-Za-z:]+)[^<>]*?(\/?)>/g)) {
    if (self) continue;
    if (close) {
      if (open.pop() !== name) return false;
    } else open.push(name ?? '');
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(bare);
}

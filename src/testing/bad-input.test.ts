/**
 * What goes wrong in an office: files that are not what they say, text that is no text, two hands at once, a session
 * that ends.
 */
import { readdir } from 'node:fs/promises';
import mammoth from 'mammoth';
import { sql } from 'kysely';
import sharp from 'sharp';
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoFacts, demoMaterial } from '../activities/index.ts';
import { doorkeeper } from '../identity/index.ts';
import { createPortal } from '../portal/index.ts';
import { createApi, verifyChains } from '../platform/index.ts';
import { jobs, rooms, routes } from '../rooms.ts';
import { testHouse, type Caller, type TestHouse } from './index.ts';
import {
  approvedActivity,
  draftsOf,
  edited,
  handsOf,
  must,
  ntt,
  paste,
  refusal,
  regencies,
  toApproved,
  toReviewed,
  viewOf,
  type Hands,
} from './steps.ts';
import { draftIdSchema } from '../drafts/schema.ts';

let house: TestHouse;
let hands: Hands;
beforeAll(async () => {
  house = await testHouse();
  hands = await handsOf(house, ntt);
});

const begin = async (title = 'Rapat'): Promise<string> =>
  (await must<{ id: string }>(hands.writer, 'POST', '/api/activities', { unitId: ntt.unitId, title })).id;

type Material = {
  status: string;
  text: string;
  failure: { code: string; message: { id: string; en: string } } | null;
  warnings: { code: string }[];
  inconsistencies: { code: string }[];
  items: { proposal: { path: string; value: unknown } }[];
};
/** Uploads bytes as a material, works its job, and reads what came of it. */
async function upload(bytes: Uint8Array, name: string, activityId?: string): Promise<Material> {
  const activity = activityId ?? (await begin());
  const { id } = await must<{ id: string }>(
    hands.writer,
    'POST',
    `/api/documents/activity/${activity}/upload?name=${encodeURIComponent(name)}`,
    bytes,
  );
  await house.platform.workJobs(jobs);
  return must(hands.writer, 'GET', `/api/documents/activity/${activity}/${id}`);
}
const pasted = async (text: string): Promise<Material> => {
  const activity = await begin();
  return must(
    hands.writer,
    'GET',
    `/api/documents/activity/${activity}/${await paste(house, hands.writer, activity, text)}`,
  );
};
const proposed = (material: Material, path: string) =>
  material.items.filter(({ proposal }) => proposal.path === path).map(({ proposal }) => proposal.value);

describe('files', () => {
  const sentence = 'Rapat “pleno” di Kupang pada Jumat, 17 Oktober 2025 — selesai.';

  test('in UTF-16 of both orders and in Windows-1252 are read, and it is said how', async () => {
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sentence, 'utf16le')]);
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big])
      expect(await upload(bytes, 'berita.txt')).toMatchObject({
        status: 'terbaca',
        text: sentence,
        warnings: [{ code: 'encoding-utf-16' }],
      });
    const old = Buffer.from(sentence.replace('“', '\u0093').replace('”', '\u0094').replace('—', '\u0097'), 'latin1');
    expect(await upload(old, 'lama.txt')).toMatchObject({
      status: 'terbaca',
      text: sentence,
      warnings: [{ code: 'encoding-windows-1252' }],
    });
  });

  test('that are binary, of another kind, damaged or blank fail with a sentence that names them, and nothing is proposed', async () => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    for (const [name, bytes, code] of [
      ['program.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0, 255, 254, 1]), 'documents/not-text'],
      ['gambar.txt', png, 'documents/blank-pages'],
      ['rusak.pdf', Buffer.from('%PDF-1.7\nini bukan PDF'), 'documents/damaged'],
      ['rusak.docx', Buffer.from('PK\u0003\u0004ini bukan docx'), 'documents/damaged'],
      ['spasi.txt', Buffer.from(' \n\t\n'), 'documents/empty'],
    ] as const) {
      const material = await upload(bytes, name);
      expect(material, name).toMatchObject({ status: 'gagal', failure: { code }, items: [], text: '' });
      for (const said of Object.values(material.failure?.message ?? {})) expect(said).toContain(name);
    }
  });

  test('that are pictures without writing in a PDF say so', async () => {
    const ball =
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><circle cx="300" cy="400" r="150"/></svg>';
    const jpeg = await sharp(Buffer.from(ball)).flatten({ background: '#eee' }).jpeg().toBuffer();
    const material = await upload(imagePdf(jpeg, 600, 800), 'pindaian.pdf');
    expect(material).toMatchObject({ status: 'gagal', failure: { code: 'documents/only-images' } });
    expect(material.failure?.message.id).toMatch(/hanya berisi gambar \(1 halaman\)/);
  });

  test('that are empty are refused at once and leave nothing', async () => {
    const activity = await begin();
    for (const path of [
      `documents/activity/${activity}/upload?name=a.txt`,
      `activities/${activity}/photos?unitId=${ntt.unitId}`,
    ])
      expect(await refusal(hands.writer, 'POST', `/api/${path}`, new Uint8Array())).toMatch(
        /^4(15|22) (files\/empty|activities\/photo-unreadable)$/,
      );
    expect(await must(hands.writer, 'GET', `/api/documents/activity/${activity}`)).toEqual([]);
  });

  test('over the limit are refused while they arrive, and leave no bytes', async () => {
    const platform = { ...house.platform, config: { ...house.platform.config, uploadLimit: 1024 * 1024 } };
    const api = createApi({ platform, routes, doorkeeper });
    const { headers } = await house.signIn('staf.ntt');
    const activity = await begin();
    for (const path of [
      `documents/activity/${activity}/upload?name=besar.txt`,
      `activities/${activity}/photos?unitId=${ntt.unitId}`,
    ]) {
      let sent = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull: (stream) => {
          sent += 65_536;
          if (sent > 200 * 1024 * 1024) stream.close();
          else stream.enqueue(new Uint8Array(65_536).fill(97));
        },
      });
      const response = await api.request(`/api/${path}`, {
        method: 'POST',
        headers,
        body: endless,
        duplex: 'half',
      } as RequestInit);
      const { error } = (await response.json()) as { error: { code: string; message: { id: string } } };
      expect([response.status, error.message.id], path).toEqual([413, expect.stringMatching(/1 MB/)]);
      // Its sender is heard out for a while, so that it reads the answer, and not for ever.
      expect(sent).toBeLessThan(80 * 1024 * 1024);
    }
    expect(await readdir(`${house.platform.config.dataFolder}/incoming`)).toEqual([]);
    expect(await must(hands.writer, 'GET', `/api/documents/activity/${activity}`)).toEqual([]);
  });

  test('with the same bytes are one material', async () => {
    const activity = await begin();
    await upload(Buffer.from(sentence), 'a.txt', activity);
    expect(
      await refusal(
        hands.writer,
        'POST',
        `/api/documents/activity/${activity}/upload?name=b.txt`,
        Buffer.from(sentence),
      ),
    ).toBe('409 activities/same-material');
  });

  test('with a name made to deceive come down as a download of that name', async () => {
    const activity = await begin();
    const name = '../..\\"; filename=x.html\u202Etxt.exe';
    const { id } = await must<{ id: string }>(
      hands.writer,
      'POST',
      `/api/documents/activity/${activity}/upload?name=${encodeURIComponent(name)}`,
      Buffer.from('<script>alert(1)</script> teks'),
    );
    const { headers } = await hands.writer('GET', `/api/documents/activity/${activity}/${id}/file`);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9.%!'()*~_-]+$/);
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      'application/octet-stream',
      'nosniff',
    ]);
  });
});

describe('texts', () => {
  test('dates that do not exist are shown, never mended', async () => {
    const material = await pasted(
      'Rapat digelar pada Senin, 31 Februari 2025 di Kupang. Sosialisasi berlangsung pada Kamis, 30/2/2025.',
    );
    expect(material.inconsistencies.map(({ code }) => code)).toContain('no-such-date');
    expect(proposed(material, 'when.start')).toEqual([]);
    const weekday = await pasted('KPU NTT mengikuti rapat pada Senin (17/10/2025) di Kupang.');
    expect(weekday.inconsistencies.map(({ code }) => code)).toContain('weekday-differs');
  });

  test('a person with three titles keeps the name apart from them', async () => {
    const material = await pasted(
      'Kegiatan dibuka oleh Ketua KPU NTT Prof. Dr. Ir. Jemris Fointuna, S.H., M.Hum., Ph.D. pada Jumat (17/10/2025).',
    );
    const people = [...proposed(material, 'people'), ...proposed(material, 'local.people')] as {
      name: string;
      titlesBefore?: string;
      titlesAfter?: string;
    }[];
    expect(people).toEqual([
      expect.objectContaining({
        name: 'Jemris Fointuna',
        titlesBefore: 'Prof. Dr. Ir.',
        titlesAfter: 'S.H., M.Hum., Ph.D.',
      }),
    ]);
  });

  test('a place of sixty words goes through to draft, page and paper', async () => {
    const place = `Aula ${Array.from({ length: 59 }, (_, at) => `Serbaguna${at}`).join(' ')}`;
    const facts = { ...demoFacts('00'), mode: 'luring', platform: undefined, place };
    const id =
      (await draftsOf(hands.writer, ntt, await approvedActivity(house, facts), ['news', 'x'])).get('news') ?? '';
    const view = await viewOf(hands.writer, id);
    for (const check of view.checks) expect(check.status).toBe('from-facts');
    expect((await hands.writer('GET', `/api/drafts/${id}/export.pdf`)).status).toBe(200);
  });

  test('invisible and right-to-left characters are in no fact, no draft and no title', async () => {
    const dirty = 'Rapat\u200B \u202EtsiL\u202C \u2066Data\u2069\uFEFF\u00AD';
    const id = await begin(dirty);
    expect((await must<{ facts: { title: string } }>(hands.writer, 'GET', `/api/activities/${id}`)).facts.title).toBe(
      'Rapat tsiL Data',
    );
    const material = await pasted(demoMaterial.text.replace('Ratna', 'Rat\u200Bna').replace('Surya', '\u202ESurya'));
    expect(material.warnings.map(({ code }) => code)).toContain('invisible-characters');
    expect(JSON.stringify(material.items.map(({ proposal }) => proposal.value))).not.toMatch(/[\u200B\u202E]/);
    expect(JSON.stringify(material.items)).toContain('Ratna Wulandari Siregar');
  });

  test('typed into a draft they are left out; alone they change nothing', async () => {
    const id =
      (await draftsOf(hands.writer, ntt, await approvedActivity(house, demoFacts('00')), ['news'])).get('news') ?? '';
    const view = await viewOf(hands.writer, id);
    const claim = view.content.blocks.find(({ kind }) => kind === 'paragraph')?.claims[0];
    const save = `/api/drafts/${id}/content`;
    expect(
      await refusal(hands.writer, 'PUT', save, {
        baseVersion: 1,
        content: edited(view, claim?.id ?? '', (text) => `\u202E${text}\u200B`),
      }),
    ).toBe('409 drafts/unchanged');
    await must(hands.writer, 'PUT', save, {
      baseVersion: 1,
      content: edited(view, claim?.id ?? '', (text) => `${text} Hadir \u202E21\u202C pe\u200Bserta.`),
    });
    expect(JSON.stringify((await viewOf(hands.writer, id)).content)).toContain('Hadir 21 peserta.');
    expect(JSON.stringify((await viewOf(hands.writer, id)).content)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/);
  });
});

describe('HTML and script', () => {
  const evil = (field: string) => `<script>alert('${field}')</script><img src=x onerror="alert(1)">&amp;]]> ${field}`;
  const markup = /<script>alert|<img src=x/;
  let draftId: string;
  let portalPage: string;
  const pages = new Map<string, string>();
  let withLocal: string;

  beforeAll(async () => {
    const { writer } = hands;
    const facts = {
      ...demoFacts('00'),
      title: `Bimtek ${evil('judul')}`,
      theme: evil('tema'),
      series: evil('seri'),
      place: evil('tempat'),
      platform: evil('sarana'),
      mode: 'hibrida',
      invited: evil('undangan'),
      purpose: evil('tujuan'),
      organiser: { name: evil('penyelenggara') },
      people: [
        {
          id: 'p1',
          name: evil('nama'),
          titlesBefore: evil('gelar depan'),
          titlesAfter: evil('gelar belakang'),
          position: evil('jabatan'),
          role: 'narasumber',
          topic: evil('materi'),
        },
      ],
      statements: [
        { id: 's1', speakerId: 'p1', kind: 'quote', text: evil('kutipan') },
        { id: 's2', speakerId: 'p1', kind: 'paraphrase', text: evil('parafrasa') },
      ],
      keyPoints: [{ id: 'k1', text: evil('pokok') }],
      decisions: [{ id: 'd1', text: evil('keputusan'), owner: evil('pelaksana'), due: '2025-10-20' }],
      figures: [{ id: 'f1', label: evil('angka'), value: '12', unit: evil('satuan') }],
      regulations: [{ id: 'r1', citation: evil('peraturan') }],
    };
    const local = {
      place: evil('tempat lokal'),
      attendance: 4,
      people: [{ id: 'a1', name: evil('peserta'), position: evil('jabatan lokal'), role: 'peserta' }],
      statements: [{ id: 't1', speakerId: 'a1', kind: 'quote', text: evil('kutipan lokal') }],
      keyPoints: [{ id: 'k1', text: evil('pokok lokal') }],
      commitment: `terus menjaga ${evil('komitmen')}`,
      credit: { writer: evil('penulis'), editor: evil('penyunting'), photographer: evil('pemotret') },
    };
    withLocal = await approvedActivity(house, facts);
    await must(writer, 'PUT', `/api/activities/${withLocal}/local-facts/${ntt.unitId}`, { version: 0, facts: local });
    draftId = (await draftsOf(writer, ntt, withLocal, ['news', 'report'])).get('news') ?? '';
    await toApproved(hands, draftId);
    const { id } = await must<{ id: string }>(writer, 'POST', `/api/drafts/${draftId}/publish`, {});
    await must(writer, 'PUT', `/api/activities/${withLocal}/local-facts/${ntt.unitId}`, {
      version: 1,
      facts: { ...local, attendance: 5 },
    });
    await must(writer, 'POST', `/api/drafts/${draftId}/regenerate`, { baseVersion: 1 });
    await toApproved(hands, draftId);
    await must(writer, 'POST', `/api/publications/${id}/corrections`, { note: evil('ralat') });
    const { url } = await must<{ url: string }>(writer, 'GET', `/api/publications/${id}`);
    const portal = createPortal(house.platform, rooms, { freshFor: 0 });
    const get = async (path: string): Promise<string> =>
      (await portal.request(path, { headers: { host: 'localhost' } })).text();
    portalPage = new URL(url).pathname;
    for (const path of [
      portalPage,
      '/',
      '/ntt/',
      '/rss.xml',
      '/ntt/rss.xml',
      `/asal/${draftId}`,
      '/cari?q=judul',
      `/cari?q=${encodeURIComponent(evil('cari'))}`,
    ])
      pages.set(path, await get(path));
    await must(writer, 'POST', `/api/publications/${id}/unpublish`, { reason: evil('alasan') });
    pages.set('withdrawn', await get(portalPage));
    await must(writer, 'POST', `/api/drafts/${draftId}/publish`, {});
  });

  test('in every fact, local fact, note and reason are printed by the portal as text only', () => {
    for (const [path, text] of pages) {
      if (path.endsWith('rss.xml')) continue;
      expect(text, path).not.toMatch(markup);
      expect(text, path).toContain('&lt;script&gt;alert(');
    }
    const page = pages.get(portalPage) ?? '';
    for (const field of ['judul', 'nama', 'kutipan', 'komitmen', 'penulis', 'ralat'])
      expect(page, field).toContain(`&#39;${field}&#39;`);
    expect(pages.get('withdrawn')).toContain('&#39;alasan&#39;');
  });

  test('in the data of a page for search engines end no script element', () => {
    const data =
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(pages.get(portalPage) ?? '')?.[1] ?? '';
    expect((JSON.parse(data) as { headline: string }).headline).toContain('<script>alert(');
    expect(data).not.toContain('<');
  });

  test('do not leave their place in the feed', () => {
    for (const path of ['/rss.xml', '/ntt/rss.xml']) {
      const feed = pages.get(path) ?? '';
      const outside = feed.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
      expect(outside, path).not.toMatch(/<script|<img/);
      expect(feed).toContain('judul');
    }
  });

  test('are words on paper: in the DOCX and in the PDF', async () => {
    const docx = await hands.writer('GET', `/api/drafts/${draftId}/export.docx`);
    const pdf = await hands.writer('GET', `/api/drafts/${draftId}/export.pdf`);
    expect([docx.status, pdf.status]).toEqual([200, 200]);
    const bytes = async (format: string) => exported(draftId, format);
    const { value: words } = await mammoth.extractRawText({ buffer: Buffer.from(await bytes('docx')) });
    expect(words).toContain("<script>alert('kutipan')</script>");
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await bytes('docx')) });
    expect(html).not.toMatch(markup);
    const { text } = await extractText(new Uint8Array(await bytes('pdf')), { mergePages: true });
    expect(text.replace(/\s+/g, '')).toMatch(/<script>alert\(['‘’]kutipan['‘’]\)<\/script>/);
  });

  test('typed into a draft by hand stop there, unsupported', async () => {
    const view = await viewOf(hands.writer, draftId);
    const { version } = await must<{ version: number }>(hands.writer, 'PUT', `/api/drafts/${draftId}/content`, {
      baseVersion: view.version,
      content: edited(
        view,
        view.content.blocks.find(({ kind }) => kind === 'paragraph')?.claims[0]?.id ?? '',
        () => `Hadir 77 orang ${evil('sunting')}.`,
      ),
    });
    expect(await refusal(hands.writer, 'POST', `/api/drafts/${draftId}/send`, { version })).toBe('422 drafts/blocked');
  });
});

/** A binary answer of the API: the shared caller reads text, which bytes do not survive. */
async function exported(draftId: string, format: string): Promise<ArrayBuffer> {
  const { headers } = await house.signIn('staf.ntt');
  return (await house.api.request(`/api/drafts/${draftId}/export.${format}`, { headers })).arrayBuffer();
}

describe('two hands at once', () => {
  const both = async (calls: readonly (readonly [Caller, string, string, unknown])[]): Promise<string[]> =>
    (await Promise.all(calls.map(([caller, method, path, body]) => refusal(caller, method, path, body)))).toSorted();

  test('approve a fact sheet: one wins, the other is told', async () => {
    const id = await begin();
    const { version } = await must<{ version: number }>(hands.writer, 'PUT', `/api/activities/${id}/facts`, {
      version: 1,
      facts: demoFacts('00'),
    });
    await must(hands.writer, 'POST', `/api/activities/${id}/submit`, { version });
    const { factsHash } = await must<{ factsHash: string }>(hands.writer, 'GET', `/api/activities/${id}`);
    expect(
      await both(
        [hands.checker, hands.decider].map(
          (who) => [who, 'POST', `/api/activities/${id}/approve`, { factsHash }] as const,
        ),
      ),
    ).toEqual(['200', '409 activities/wrong-state']);
  });

  test('approve, publish and correct a draft: each happens once', async () => {
    const activity = await approvedActivity(house, demoFacts('00'));
    const id = (await draftsOf(hands.writer, ntt, activity, ['news'])).get('news') ?? '';
    const version = await toReviewed(hands, id);
    const approvers = [hands.decider, await house.as('ketua.ntt'), await house.as('anggota.ntt')];
    expect(
      await both(
        approvers.map(
          (who) => [who, 'POST', `/api/drafts/${id}/approve`, { version, secondsOpen: 5, passagesOpened: 0 }] as const,
        ),
      ),
    ).toEqual(['200', '409 drafts/already-approved', '409 drafts/already-approved']);
    expect(
      await both(
        [hands.writer, hands.checker, hands.decider].map(
          (who) => [who, 'POST', `/api/drafts/${id}/publish`, {}] as const,
        ),
      ),
    ).toEqual(['200', '200', '200']);
    const rows = await house.platform.owner
      .selectFrom('publications')
      .select('id')
      .where('draft_id', '=', draftIdSchema.parse(id))
      .execute();
    expect(rows).toHaveLength(1);
    expect(
      await both(
        [hands.writer, hands.checker].map(
          (who) => [who, 'POST', `/api/publications/${rows[0]?.id}/unpublish`, { reason: 'Salah terbit' }] as const,
        ),
      ),
    ).toEqual(['200', '409 newsroom/already-withdrawn']);
  });

  test('save the same version: the second keeps its text and gets the newer one', async () => {
    const id = await begin();
    const second = await house.as('staf.rendatin.ntt');
    const facts = demoFacts('00');
    const answers = await Promise.all(
      [hands.writer, second].map((who, at) =>
        who('PUT', `/api/activities/${id}/facts`, { version: 1, facts: { ...facts, theme: `Tema ${at}` } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)?.body;
    const won = answers.findIndex(({ status }) => status === 200);
    expect(lost).toMatchObject({
      error: { code: 'activities/conflict', details: { version: 2, facts: { theme: `Tema ${won}` } } },
    });

    const activity = await approvedActivity(house, facts);
    const draft = (await draftsOf(hands.writer, ntt, activity, ['news'])).get('news') ?? '';
    const view = await viewOf(hands.writer, draft);
    const claim = view.content.blocks[0]?.claims[0]?.id ?? '';
    const saves = await Promise.all(
      [hands.writer, second].map((who, at) =>
        who('PUT', `/api/drafts/${draft}/content`, {
          baseVersion: 1,
          content: edited(view, claim, () => `Judul ${at}`),
        }),
      ),
    );
    expect(saves.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(saves.find(({ status }) => status === 409)?.body).toMatchObject({
      error: { code: 'drafts/edited-meanwhile', details: { version: 2 } },
    });

    const local = await Promise.all(
      [hands.writer, second].map((who, at) =>
        refusal(who, 'PUT', `/api/activities/${activity}/local-facts/${ntt.unitId}`, {
          version: 0,
          facts: { place: `Ruang ${at}` },
        }),
      ),
    );
    expect(local.toSorted()).toEqual(['200', '409 activities/conflict']);
  });

  test('edit and approve at once: never an approval of words that nobody read', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id =
        (await draftsOf(hands.writer, ntt, await approvedActivity(house, demoFacts('00')), ['news'])).get('news') ?? '';
      const version = await toReviewed(hands, id);
      const view = await viewOf(hands.writer, id);
      const calls = [
        hands.writer('PUT', `/api/drafts/${id}/content`, {
          baseVersion: version,
          content: edited(view, view.content.blocks[0]?.claims[0]?.id ?? '', () => 'Judul baru'),
        }),
        hands.decider('POST', `/api/drafts/${id}/approve`, { version, secondsOpen: 5, passagesOpened: 0 }),
      ];
      await Promise.all(round % 2 === 0 ? calls : calls.toReversed());
      expect(await viewOf(hands.writer, id)).toMatchObject({ state: 'konsep', version: version + 1, approval: null });
    }
  });

  test('decide the same proposals, draft the same kinds, twice', async () => {
    const id = await begin();
    const material = await paste(house, hands.writer, id, demoMaterial.text);
    const second = await house.as('staf.rendatin.ntt');
    expect(
      await both(
        [hands.writer, second].map(
          (who) =>
            [who, 'POST', `/api/documents/activity/${id}/${material}/decisions`, { acceptConfident: true }] as const,
        ),
      ),
    ).toEqual(['200', '200']);
    const { facts } = await must<{ facts: { people: { id: string }[] } }>(hands.writer, 'GET', `/api/activities/${id}`);
    expect(new Set(facts.people.map((person) => person.id)).size).toBe(facts.people.length);
    const activity = await approvedActivity(house, demoFacts('00'));
    expect(
      await both(
        [hands.writer, second].map(
          (who) =>
            [
              who,
              'POST',
              '/api/drafts',
              { subject: { type: 'activity', id: activity }, unitId: ntt.unitId, kinds: ['news', 'report'] },
            ] as const,
        ),
      ),
    ).toEqual(['201', '409 drafts/exist-already']);
  });

  test('leave every audit chain whole', async () => {
    expect((await verifyChains(house.platform.owner)).filter(({ intact }) => !intact)).toEqual([]);
  });
});

describe('a session that ends mid-edit', () => {
  test('saves nothing, says so with 401, and the same text is saved after signing in again', async () => {
    const id = await begin();
    const draft =
      (await draftsOf(hands.writer, ntt, await approvedActivity(house, demoFacts('00')), ['news'])).get('news') ?? '';
    const view = await viewOf(hands.writer, draft);
    const body = {
      baseVersion: 1,
      content: edited(view, view.content.blocks[0]?.claims[0]?.id ?? '', () => 'Judul yang diketik lama'),
    };
    const count = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from audit_events`.execute(house.platform.owner)).rows[0]?.n;
    const before = await count();
    const now = house.platform.clock.now();
    house.platform.clock.set(new Date(now.getTime() + house.platform.config.sessionIdle + 60_000));
    for (const [method, path, sent] of [
      ['PUT', `/api/activities/${id}/facts`, { version: 1, facts: demoFacts('00') }],
      ['PUT', `/api/drafts/${draft}/content`, body],
      ['POST', `/api/documents/activity/${id}/paste`, { text: 'teks' }],
      ['POST', `/api/documents/activity/${id}/upload?name=a.txt`, new Uint8Array([97])],
    ] as const) {
      expect(await refusal(hands.writer, method, path, sent), path).toBe('401 http/not-signed-in');
    }
    expect(await count()).toBe(before);
    const fresh = (await house.signIn('staf.ntt')).call;
    expect(await viewOf(fresh, draft)).toMatchObject({ version: 1 });
    expect(await must(fresh, 'PUT', `/api/drafts/${draft}/content`, body)).toEqual({ version: 2 });
    house.platform.clock.set(now);
  });
});

describe('ids of others', () => {
  test('of another unit, or of nothing, are not found on any step; no answer tells the two apart', async () => {
    const foreign = await handsOf(house, regencies[0] ?? ntt);
    const own = await begin();
    const draft =
      (await draftsOf(hands.writer, ntt, await approvedActivity(house, demoFacts('00')), ['news'])).get('news') ?? '';
    const nothing = '00000000-0000-4000-8000-000000000000';
    const calls = (activity: string, one: string): (readonly [Caller, string, string, unknown?])[] => [
      [foreign.writer, 'GET', `/api/activities/${activity}`],
      [foreign.writer, 'PUT', `/api/activities/${activity}/facts`, { version: 1, facts: demoFacts('00') }],
      [foreign.writer, 'POST', `/api/activities/${activity}/submit`, { version: 1 }],
      [foreign.writer, 'POST', `/api/documents/activity/${activity}/paste`, { text: 'x' }],
      [foreign.decider, 'POST', `/api/activities/${activity}/return`, { reason: 'tidak cocok' }],
      [foreign.writer, 'PUT', `/api/activities/${activity}/local-facts/5301`, { version: 0, facts: {} }],
      [
        foreign.writer,
        'POST',
        '/api/drafts',
        { subject: { type: 'activity', id: activity }, unitId: '5301', kinds: ['news'] },
      ],
      [foreign.writer, 'GET', `/api/drafts/${one}`],
      [foreign.writer, 'POST', `/api/drafts/${one}/send`, { version: 1 }],
      [foreign.decider, 'POST', `/api/drafts/${one}/approve`, { version: 1, secondsOpen: 1, passagesOpened: 1 }],
      [foreign.writer, 'GET', `/api/drafts/${one}/export.pdf`],
      [foreign.writer, 'POST', `/api/drafts/${one}/publish`, {}],
      [foreign.writer, 'GET', `/api/drafts/${one}/approvals`],
    ];
    const there = calls(own, draft);
    const absent = calls(nothing, nothing);
    for (const [at, [caller, method, path, body]] of there.entries()) {
      const [, , otherPath] = absent[at] as (typeof there)[number];
      const answer = await refusal(caller, method, path, body);
      expect(answer, path).toMatch(/^4(04|09) /);
      expect(answer, path).toBe(await refusal(caller, method, otherPath, body));
    }
  });

  test('a material, photo or passage of another activity is not found under this one', async () => {
    const [one, other] = [await begin(), await begin()];
    const material = await paste(house, hands.writer, one, demoMaterial.text);
    for (const path of [
      `documents/activity/${other}/${material}`,
      `documents/activity/${other}/${material}/file`,
      `activities/${other}/photos/${'a'.repeat(64)}`,
    ])
      expect(await refusal(hands.writer, 'GET', `/api/${path}`)).toBe('404 activities/not-found');
    expect(
      await refusal(hands.writer, 'POST', `/api/documents/activity/${other}/${material}/decisions`, {
        decisions: [{ proposalId: 'm1p1', decision: 'accept' }],
      }),
    ).toBe('404 activities/no-such-proposal');
  });
});

describe('search words', () => {
  test('with % _ quotes and backslashes find what holds them, and nothing else', async () => {
    for (const title of ['Diskon 50% pajak', 'nama_berkas rapi', "Jum'at berkah", 'garis\\miring']) await begin(title);
    const titles = async (q: string) =>
      (
        await must<{ items: { title: string }[] }>(hands.writer, 'GET', `/api/activities?q=${encodeURIComponent(q)}`)
      ).items.map(({ title }) => title);
    expect(await titles('50%')).toEqual(['Diskon 50% pajak']);
    expect(await titles('nama_berkas')).toEqual(['nama_berkas rapi']);
    expect(await titles("jum'at")).toEqual(["Jum'at berkah"]);
    expect(await titles('\\miring')).toEqual(['garis\\miring']);
    expect(await titles('%')).toEqual(['Diskon 50% pajak']);
    expect(await titles("' or '1'='1")).toEqual([]);
    for (const path of ['drafts', 'publications', 'activities', 'units']) {
      const { total } = await must<{ total?: number } & { length?: number }>(
        hands.writer,
        'GET',
        `/api/${path}?q=${encodeURIComponent("%' or 1=1; --")}`,
      );
      expect(total ?? 0, path).toBe(0);
    }
  });
});

describe('personal data', () => {
  test.each([
    ['a NIK', 'NIK 5371010101900001'],
    ['a spaced NIK', 'NIK 5371 0101 0190 0001'],
    ['a phone number', 'nomor 0812-3456-7890'],
    ['a phone number with zero width between', 'nomor 0812\u200B34567890'],
    ['an e-mail address', 'surel budi@contoh.example'],
  ])('%s stops a publication until somebody else clears it, for that text only', async (_what, text) => {
    const activity = await approvedActivity(house, demoFacts('00'));
    const local = {
      place: 'Aula',
      people: [{ id: 'a1', name: 'Rambu Atanau', position: 'Anggota KPU NTT', role: 'peserta' }],
      commitment: `melayani pertanyaan melalui ${text}`,
    };
    await must(hands.writer, 'PUT', `/api/activities/${activity}/local-facts/${ntt.unitId}`, {
      version: 0,
      facts: local,
    });
    const id = (await draftsOf(hands.writer, ntt, activity, ['news'])).get('news') ?? '';
    expect((await viewOf(hands.writer, id)).personalData.findings.length).toBeGreaterThan(0);
    await toApproved(hands, id);
    const publish = `/api/drafts/${id}/publish`;
    expect(await refusal(hands.writer, 'POST', publish, {})).toBe('422 drafts/personal-data');
    const clear = `/api/drafts/${id}/clear-personal-data`;
    expect(await refusal(hands.writer, 'POST', clear, { version: 1, reason: 'nomor layanan' })).toBe(
      '403 drafts/own-text',
    );
    expect(await refusal(hands.checker, 'POST', clear, { version: 1, reason: ' ' })).toBe('422 drafts/comment-missing');
    await must(hands.checker, 'POST', clear, { version: 1, reason: 'nomor layanan resmi kantor' });
    await must(hands.writer, 'POST', publish, {});
    // The audit trail and the list of moves say that it happened and never what it was.
    const { rows } = await sql<{ payload: string }>`select payload from audit_events`.execute(house.platform.owner);
    // Longer than a hash holds by chance.
    expect(rows.map(({ payload }) => payload).join()).not.toMatch(/5371\s?0101|0812\D?3456|budi@/);
    await must(hands.writer, 'PUT', `/api/activities/${activity}/local-facts/${ntt.unitId}`, {
      version: 1,
      facts: { ...local, place: 'Aula Lain' },
    });
    await must(hands.writer, 'POST', `/api/drafts/${id}/regenerate`, { baseVersion: 1 });
    await toApproved(hands, id);
    expect(await refusal(hands.writer, 'POST', publish, { note: 'Tempat dibetulkan' })).toBe(
      '422 drafts/personal-data',
    );
  });
});

describe('people who leave', () => {
  test('a deactivated person is out at once; a position that ended today allows nothing from tomorrow', async () => {
    const { owner } = house.platform;
    const kupang = await house.as('kasubbag.kupang');
    const admin = await house.as('admin.kupang');
    const person = await owner
      .selectFrom('people')
      .select('id')
      .where('username', '=', 'kasubbag.kupang')
      .executeTakeFirstOrThrow();
    const { id: activity } = await must<{ id: string }>(kupang, 'POST', '/api/activities', { unitId: '5301' });
    const assignment = await owner
      .selectFrom('assignments')
      .select('id')
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow();
    await must(admin, 'POST', `/api/assignments/${assignment.id}/end`, { until: '2025-10-17' });
    const today = house.platform.clock.now();
    expect(
      await refusal(kupang, 'PUT', `/api/activities/${activity}/facts`, { version: 1, facts: { title: 'hari ini' } }),
    ).toBe('200');
    house.platform.clock.set('2025-10-17T16:00:01Z');
    expect(
      await refusal(kupang, 'PUT', `/api/activities/${activity}/facts`, { version: 2, facts: { title: 'besok' } }),
    ).toMatch(/^40[34] /);
    house.platform.clock.set(today);
    await must(admin, 'POST', `/api/people/${person.id}/deactivate`);
    expect(await refusal(kupang, 'GET', '/api/activities')).toBe('401 http/not-signed-in');
  });
});

/** A PDF of one page that holds one JPEG and not a letter. */
function imagePdf(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  const draw = `q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q`;
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  const add = (body: string, stream?: Uint8Array): void => {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(Buffer.from(`${offsets.length} 0 obj\n${body}\n`));
    if (stream) parts.push(Buffer.from('stream\n'), Buffer.from(stream), Buffer.from('\nendstream\n'));
    parts.push(Buffer.from('endobj\n'));
  };
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  add(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /Im0 4 0 R >> >> ` +
      '/Contents 5 0 R >>',
  );
  add(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent ` +
      `8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
    jpeg,
  );
  add(`<< /Length ${draw.length} >>`, Buffer.from(draw));
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  parts.push(
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n` +
        `${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n` +
        `<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

/** A published item is checked where it is shown, and by strangers from its page alone. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoFacts } from '../../activities/index.ts';
import { takeOver } from '../../platform/index.ts';
import { createPortal } from '../../portal/index.ts';
import { rooms } from '../../rooms.ts';
import { testHouse, type TestHouse } from '../../testing/index.ts';
import { approvedActivity, draftsOf, handsOf, must, ntt, toApproved } from '../../testing/steps.ts';

let house: TestHouse;
let folder: string;
let code: string;
let address: string;
let portal: ReturnType<typeof createPortal>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-proof-'));
  house = await testHouse();
  const hands = await handsOf(house, ntt);
  const drafts = await draftsOf(hands.writer, ntt, await approvedActivity(house, demoFacts('00')), ['news']);
  code = drafts.get('news') ?? '';
  await toApproved(hands, code);
  await must(hands.writer, 'POST', `/api/drafts/${code}/publish`, {});
  await house.platform.checkpoints.make();
  portal = createPortal(house.platform, rooms, { freshFor: 0 });
  const { slug, number } = await house.platform.owner
    .selectFrom('publications')
    .select(['slug', 'number'])
    .executeTakeFirstOrThrow();
  address = `/ntt/${number}-${slug}`;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = async (where: string) => (await portal.fetch(new Request(`http://localhost${where}`))).text();

/** What the script says of the page and its proof as they are now, changed by `change`. */
async function checked(change: (text: string) => string = (text) => text, more: readonly string[] = []) {
  const [page, proof] = [path.join(folder, 'page.html'), path.join(folder, 'proof.json')];
  await writeFile(page, change(await get(address)));
  await writeFile(proof, change(await get(`/asal/${code}/bukti.json`)));
  return promisify(execFile)(process.execPath, ['scripts/verify-item.mjs', page, proof, ...more]).then(
    ({ stdout }) => ({ fits: true, stdout }),
    (error: { stdout: string }) => ({ fits: false, stdout: error.stdout }),
  );
}

describe('a stranger', () => {
  test('finds that the page is what was approved, signed, and under a checkpoint', async () => {
    const { fits, stdout } = await checked();
    expect(stdout).not.toContain('WRONG');
    expect(fits).toBe(true);
    for (const said of ['signed it when it was given', 'checkpoint of', 'and this approval is that end'])
      expect(stdout).toContain(said);
  });
  test('is told so of a page that shows no item', async () => {
    const page = path.join(folder, 'page.html');
    await writeFile(page, '<p>Berita ini ditahan.</p>');
    const { stderr } = await promisify(execFile)(process.execPath, ['scripts/verify-item.mjs', page]).catch(
      (error: { stderr: string }) => error,
    );
    expect(stderr).toMatch(/page\.html shows no item: there is nothing to check/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('finds an altered word, a word too many, another approver, another key', async () => {
    const altered = await checked((text) => text.replaceAll('Kupang', 'Jakarta'));
    expect(altered).toMatchObject({ fits: false, stdout: expect.stringContaining('of other words') });
    const more = await checked((text) => text.replace('<div class="text"><p>', '<div class="text"><p>Batal. '));
    expect(more).toMatchObject({ fits: false, stdout: expect.stringContaining('were not approved: Batal.') });
    const other = await checked((text) => text.replaceAll('Sekretaris', 'Ketua'));
    expect(other).toMatchObject({ fits: false, stdout: expect.stringContaining('the record was altered') });
    const key = await checked(undefined, ['--key', 'a'.repeat(64)]);
    expect(key).toMatchObject({ fits: false, stdout: expect.stringContaining('another one than you named') });
  });
});

describe('the portal', () => {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  /** As whoever owns the database, past its guards. */
  const alter = (statement: string) =>
    house.platform.owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql.raw(statement).execute(tx);
    });
  const everywhere = ['/', '/ntt/', '/cari?q=Kupang', '/rss.xml', '/ntt/rss.xml', '/sitemap-1.xml'];

  test.each([
    ['its words', `content = replace(content::text, 'Kupang', 'Jakarta')::jsonb`],
    ['its title', `title = title || ' (batal)'`],
    ['its approver', `approved_position = 'Ketua'`],
    ['its approval', `approval_hash = repeat('a', 64)`],
  ])('shows a sentence in the place of an item when the database altered %s, and says it once', async (_, change) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { owner } = house.platform;
    const before = await owner.selectFrom('publications').selectAll().executeTakeFirstOrThrow();
    const { title } = before;
    for (const where of ['/', '/ntt/', '/cari?q=Kupang', '/rss.xml', '/ntt/rss.xml'])
      expect([where, (await get(where)).includes(title)]).toEqual([where, true]);
    expect(await get('/sitemap-1.xml')).toContain(address);
    await alter(`update publications set ${change}`);
    for (const where of [
      '/',
      '/ntt/',
      '/cari?q=Kupang',
      '/cari?q=Jakarta',
      '/rss.xml',
      '/ntt/rss.xml',
      '/sitemap-1.xml',
    ]) {
      const list = await get(where);
      for (const words of [title, `/ntt/${address.split('/')[2]}`, 'Jakarta –', '(batal)'])
        expect([where, list.includes(words)]).toEqual([where, false]);
    }
    expect(await get(`/asal/${code}/bukti.json`)).toContain('"text": ""');
    expect(await get(`/asal/${code}/teks`)).not.toContain('Kupang');
    for (const where of [address, `/asal/${code}`, address]) {
      const page = await get(where);
      expect(page).toContain('Teks ini tidak ditampilkan');
      expect(page).not.toContain('Disetujui oleh');
    }
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
    await alter(
      `update publications set content = ${quoted(JSON.stringify(before.content))}, title = ${quoted(before.title)},
        approved_position = '${before.approved_position}', approval_hash = '${before.approval_hash}'`,
    );
    expect(await get(address)).not.toContain('Teks ini tidak ditampilkan');
  });

  const added = `insert into corrections select id, 1, unit_id, 'Ralat palsu.', version, version, text_hash, text_hash,
      approved_position, published_by, now() from publications`;
  test.each([
    ['where its sentences come from', `update publications set provenance = jsonb_set(provenance, '{0,rests}', '[]')`],
    [
      'its photos',
      `update publications set photos = '[{"sha256": "${'a'.repeat(64)}", "caption": "Palsu", "alt": "Palsu",
        "width": 1, "height": 1}]'`,
    ],
    ['when it was published', `update publications set published_at = published_at - interval '1 day'`],
    ['who composed it', `update publications set origin = 'human'`],
    ['its corrections', added],
    ['its signature', `update publication_signatures set signature = replace(signature, 'given', 'found')`],
    ['that it was signed', 'delete from publication_signatures'],
  ])('withholds an item when the database altered %s', async (_, change) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { owner } = house.platform;
    const before = await owner.selectFrom('publications').selectAll().executeTakeFirstOrThrow();
    const signed = await owner.selectFrom('publication_signatures').selectAll().executeTakeFirstOrThrow();
    await alter(change);
    for (const where of everywhere)
      expect([where, (await get(where)).includes(`/ntt/${address.split('/')[2]}`)]).toEqual([where, false]);
    for (const where of [address, `/asal/${code}`]) expect(await get(where)).toContain('Teks ini tidak ditampilkan');
    expect(await get(`/asal/${code}/bukti.json`)).toContain('"text": ""');
    expect((await portal.fetch(new Request(`http://localhost/foto/${'a'.repeat(64)}-480.jpg`))).status).toBe(404);
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
    await alter(
      `update publications set provenance = ${quoted(JSON.stringify(before.provenance))},
        photos = ${quoted(JSON.stringify(before.photos))}, origin = '${before.origin}',
        published_at = '${before.published_at.toISOString()}'; delete from corrections;
        delete from publication_signatures; insert into publication_signatures
        values ('${signed.publication_id}', '${signed.unit_id}', ${quoted(signed.signature)})`,
    );
    for (const where of everywhere) expect(await get(where)).toContain(address);
    expect(await get(`/asal/${code}`)).toContain('Disetujui oleh');
  });

  test('shows what stood there before such signatures as it was found, and signs nothing so afterwards', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { platform } = house;
    const { owner, checkpoints } = platform;
    await alter('delete from publication_signatures');
    const before = new Map([...checkpoints.held()].filter(([name]) => name !== 'table publication_signatures'));
    expect(before.size).toBe(checkpoints.held().size - 1);
    await takeOver(platform, owner, checkpoints);
    expect(await get(address)).toContain('Teks ini tidak ditampilkan');
    await takeOver(platform, owner, { ...checkpoints, held: () => before });
    expect(await get(address)).not.toContain('Teks ini tidak ditampilkan');
    const { signature } = await owner.selectFrom('publication_signatures').selectAll().executeTakeFirstOrThrow();
    expect(signature).toMatch(/^found /);
    said.mockRestore();
  });

  test('shows a withdrawal as the program made it, and none that the database made or altered', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { owner } = house.platform;
    const { id } = await owner.selectFrom('publications').select('id').executeTakeFirstOrThrow();
    const withheld = async () => {
      for (const where of [address, `/asal/${code}`]) {
        const page = await get(where);
        expect(page).toContain('Teks ini tidak ditampilkan');
        expect(page).not.toContain('Palsu');
      }
    };
    await alter(`update publications set unpublished_at = now(), unpublished_by = 'x', unpublished_reason = 'Palsu.'`);
    await withheld();
    await alter('update publications set unpublished_at = null, unpublished_by = null, unpublished_reason = null');
    expect(await get(address)).not.toContain('Teks ini tidak ditampilkan');

    const { writer } = await handsOf(house, ntt);
    await must(writer, 'POST', `/api/publications/${id}/unpublish`, { reason: 'Acara diulang.' });
    expect(await get(address)).toContain('Acara diulang.');
    expect(await get(`/asal/${code}`)).not.toContain('Teks ini tidak ditampilkan');
    await alter(`update publications set unpublished_reason = 'Palsu.'`);
    await withheld();
    await alter('update publications set unpublished_at = null, unpublished_by = null, unpublished_reason = null');
    await withheld();
    for (const where of everywhere) expect(await get(where)).not.toContain(address);
    said.mockRestore();
  });
});

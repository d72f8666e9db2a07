/** A published item is checked where it is shown, and by strangers from its page alone. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoFacts } from '../../activities/index.ts';
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
    const alter = (columns: string) =>
      owner.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        await sql.raw(`update publications set ${columns}`).execute(tx);
      });
    await alter(change);
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
    const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
    await alter(
      `content = ${quoted(JSON.stringify(before.content))}, title = ${quoted(before.title)},
        approved_position = '${before.approved_position}', approval_hash = '${before.approval_hash}'`,
    );
    expect(await get(address)).not.toContain('Teks ini tidak ditampilkan');
  });
});

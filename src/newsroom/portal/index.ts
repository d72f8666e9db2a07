/** What the newsroom shows the public: items, lists, search, provenance, photos. */
import { unitBySlug, unitsInOrder } from '../../identity/index.ts';
import type { PublicKey } from '../../platform/index.ts';
import { draftText } from '../../drafts/index.ts';
import type { PublicAddress, PublicPages } from '../../portal/index.ts';
import { itemPath, provenancePath } from '../paths.ts';
import * as read from '../queries/read-portal.ts';
import { countViews } from './count-view.ts';
import { alteredPage, itemPage, withdrawnPage } from './pages/item.ts';
import { newestPage, searchPage } from './pages/lists.ts';
import { noApprovalPage, noticePage, provenancePage } from './pages/provenance.ts';
import { asApproved, isAsApproved, isNoticeAsApproved, isWithdrawnSo, proofJson, reportAltered } from './proof.ts';
import { photoMimes, photoVariant, photoWidths, type PhotoFormat } from './photos.ts';
import { excerpt } from './text.ts';
import { ledgerOf } from './view-ledger.ts';
import { draftIdSchema } from '../../drafts/schema.ts';

type SitePage = NonNullable<PublicPages['pages']>[number];
type UnitPage = NonNullable<PublicPages['unitPages']>[number];
type File = NonNullable<PublicPages['files']>[number];

const checkedAtOnce = 250;

const checked = <I extends read.Card>(key: PublicKey, { items, more }: { items: readonly I[]; more: boolean }) => ({
  items: asApproved(key, items),
  more,
});

const newest: SitePage = {
  path: '/',
  answer: async ({ tx, site, page, sealKey }) =>
    newestPage(site(null), { ...checked(sealKey, await read.newest(tx, { page })), page }),
};
const search: SitePage = {
  path: '/cari',
  answer: async ({ tx, site, query, page, sealKey }) =>
    searchPage(site(null), query('q').trim(), {
      ...checked(sealKey, await read.search(tx, { q: query('q'), page })),
      page,
    }),
};
/** What a printed code says of its document, and where the sentences of an item come from. */
const provenance: SitePage = {
  path: '/asal/:code',
  answer: async ({ tx, site, param, sealKey }) => {
    const code = draftIdSchema.safeParse(param('code').toLowerCase()).data;
    if (code === undefined) return null;
    const item = await read.itemByDraft(tx, code);
    if (item) {
      const of = site(await unitBySlug(tx, item.unit_slug));
      if (!stands(sealKey, item)) return alteredPage(of, item.unit_slug, provenancePath(code));
      return provenancePage(of, item, await read.correctionsOf(tx, item.id));
    }
    const notice = await read.approvalNotice(tx, code);
    if (notice === undefined) return { page: noApprovalPage(site(), code), status: 404 };
    const unit = (await unitsInOrder(tx)).find(({ id }) => id === notice.unit_id);
    const gone = await read.withdrawn(tx, { draftId: code });
    const fits =
      isNoticeAsApproved(sealKey, code, notice, await read.noticeProof(tx, code)) &&
      (!gone || isWithdrawnSo(sealKey, gone));
    if (unit && !fits) return alteredPage(site(unit), unit.slug, provenancePath(code));
    return noticePage(site(), code, unit, notice);
  },
};

/** What a stranger needs to check an item (scripts/verify-item.mjs). */
const proof: SitePage = {
  path: '/asal/:code/bukti.json',
  answer: async ({ tx, param, sealKey }) => {
    const code = draftIdSchema.safeParse(param('code').toLowerCase()).data;
    const item = code === undefined ? undefined : await read.itemByDraft(tx, code);
    return item === undefined || item.proof === null
      ? null
      : { type: 'application/json', body: proofJson(sealKey, item, item.proof) };
  },
};

/** Whether an item is what was approved; says it where it is not. */
function stands(key: PublicKey, item: read.Item): boolean {
  const whole = isAsApproved(key, item, item.proof);
  if (!whole) reportAltered(item, item.proof);
  return whole;
}

/** The words of an item exactly as they were hashed, for whoever recomputes the hash. */
const hashedText: SitePage = {
  path: '/asal/:code/teks',
  answer: async ({ tx, param, sealKey }) => {
    const code = draftIdSchema.safeParse(param('code').toLowerCase()).data;
    const item = code === undefined ? undefined : await read.itemByDraft(tx, code);
    return item === undefined || !stands(sealKey, item) ? null : { type: 'text/plain', body: draftText(item.content) };
  },
};

const newestOfUnit: UnitPage = {
  path: '/',
  onOwnHost: /^\/$/,
  answer: async ({ tx, site, page, sealKey }, unit) =>
    newestPage(site(unit), { ...checked(sealKey, await read.newest(tx, { unitId: unit.id, page })), page }),
};
const searchOfUnit: UnitPage = {
  path: '/cari',
  onOwnHost: /^\/cari$/,
  answer: async ({ tx, site, query, page, sealKey }, unit) => {
    const found = await read.search(tx, { q: query('q'), unitId: unit.id, page });
    return searchPage(site(unit), query('q').trim(), { ...checked(sealKey, found), page });
  },
};
const item: UnitPage = {
  path: '/:item{[1-9][0-9]{0,8}(-.*)?}',
  onOwnHost: /^\/\d+-/,
  answer: async ({ tx, site, param, sealKey }, unit) => {
    const number = numberOf(param('item'));
    const found = await read.itemByNumber(tx, unit.id, number);
    if (found) {
      const path = itemPath(unit.slug, found);
      if (path !== `/${unit.slug}/${param('item')}`) return { moved: path };
      if (!stands(sealKey, found)) return alteredPage(site(unit), unit.slug, itemPath(unit.slug, found));
      return itemPage(site(unit), found, await read.correctionsOf(tx, found.id));
    }
    const gone = await read.withdrawn(tx, { unitId: unit.id, number });
    if (gone === undefined) return null;
    if (!isWithdrawnSo(sealKey, gone)) return alteredPage(site(unit), unit.slug, `/${unit.slug}/`);
    return { page: withdrawnPage(site(unit), unit, gone), status: 410 };
  },
  visited: (platform, { unitSlug, param }) => countViews(platform, { unitSlug, number: numberOf(param('item')) }),
};
const numberOf = (address: string): number => Number(/^\d+/.exec(address)?.[0]);

const photo: File = {
  path: '/foto/:name{[0-9a-f]{64}-[0-9]+\\.(webp|jpg)}',
  answer: async (platform, name, asPublic) => {
    const [, sha256 = '', width, format] = /^([0-9a-f]+)-(\d+)\.(\w+)$/.exec(name) ?? [];
    if (!photoWidths.some((known) => known === Number(width))) return null;
    const shownBy = asApproved(platform.sealKey, await asPublic((tx) => read.itemsWithPhoto(tx, sha256)));
    if (shownBy.length === 0) return null;
    const body = await photoVariant(platform, sha256, Number(width), format as PhotoFormat);
    return { type: photoMimes[format as PhotoFormat], body };
  },
};

export const newsroomPages: PublicPages = {
  pages: [newest, search, provenance, hashedText, proof],
  unitPages: [newestOfUnit, searchOfUnit, item],
  files: [photo],
  writeReaders: (platform) => ledgerOf(platform).write(),
  feed: async (tx, sealKey, unitId) =>
    asApproved(sealKey, (await read.newest(tx, { unitId, page: 1 })).items).map((one) => ({
      id: `urn:uuid:${one.id}`,
      path: itemPath(one.unit_slug, one),
      title: one.title,
      description: excerpt(one.content),
      at: one.published_at,
      author: one.unit_name,
    })),
  addresses: {
    count: read.countItems,
    async read(tx, sealKey, page, size) {
      const found: PublicAddress[] = [];
      // A few at a time: items are read whole to be checked.
      for (let at = 0; at < size; at += checkedAtOnce) {
        const some = await read.addresses(tx, (page - 1) * size + at, checkedAtOnce);
        for (const one of asApproved(sealKey, some))
          found.push({
            path: itemPath(one.unit_slug, one),
            changed: one.approved_at > one.published_at ? one.approved_at : one.published_at,
          });
        if (some.length < checkedAtOnce) break;
      }
      return found;
    },
  },
};

/** The kinds of texts about an activity, as the loop takes them (`texts` of the room). */
import type { Lead, TextKind } from '../../drafts/index.ts';
import type { Claim } from '../../evidence/schema.ts';
import type { Words } from '../../platform/index.ts';
import { activityClasses } from '../classes.ts';
import type { ActivityText } from '../schema.ts';
import { activityBasis, type TextFacts } from './basis.ts';
import { compose, rerender } from './index.ts';
import { layouts } from './layouts.ts';
import { xLimit } from './templates/social.ts';
import { pronounMentions } from './templates/speakers.ts';

type Said = { readonly label: Words; readonly leads: Lead; readonly limits?: { readonly characters: number } };

const kinds: Readonly<Record<ActivityText, Said>> = {
  news: { label: { id: 'Berita', en: 'News item' }, leads: 'publish' },
  report: { label: { id: 'Laporan kegiatan', en: 'Activity report' }, leads: 'file' },
  minutes: { label: { id: 'Berita Acara', en: 'Minutes (Berita Acara)' }, leads: 'file' },
  facebook: { label: { id: 'Facebook', en: 'Facebook' }, leads: 'post' },
  x: { label: { id: 'X', en: 'X' }, leads: 'post', limits: { characters: xLimit } },
  instagram: { label: { id: 'Instagram', en: 'Instagram' }, leads: 'post' },
  whatsapp: { label: { id: 'WhatsApp', en: 'WhatsApp' }, leads: 'post' },
};

export const activityTextKinds: readonly TextKind<TextFacts>[] = (Object.keys(kinds) as ActivityText[]).map((code) => ({
  code,
  ...kinds[code],
  about: 'activity',
  many: false,
  may: { edit: 'draft.edit', review: 'draft.review', approve: 'draft.approve' },
  basis: activityBasis,
  classes: activityClasses,
  compose: ({ facts, unit }, variant) => compose(code, { ...facts, unit, variant }),
  rerender: (use, { facts, unit }) => rerender(use, { ...facts, unit }),
  follows,
  layout: layouts[code],
  factLink: (fact) => ({ sourceId: fact.startsWith('/local/') ? 'local-facts' : 'fact-sheet' }),
}));

/** "Ia …" stands only right after a sentence about the same person. */
function follows(claim: Claim, before: Claim | undefined): boolean {
  const person = (of: Claim | undefined) => of?.template?.bindings.person;
  return !pronounMentions.has(claim.template?.bindings.mention ?? '') || person(before) === person(claim);
}

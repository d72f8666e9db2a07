/** Where every sentence of an item comes from, and what a printed code says of its document. */
import { html } from 'hono/html';
import type { ClaimStatus } from '../../../evidence/schema.ts';
import { printDecimal } from '../../../language/index.ts';
import { itemPath, provenancePath } from '../../paths.ts';
import type { PublicUnit } from '../../../identity/index.ts';
import { printedMoment, type Html, type Page, type Site } from '../../../portal/index.ts';
import type { ApprovalNotice, Correction, Item } from '../../queries/read-portal.ts';
import type { SentenceProvenance } from '../../schema.ts';
import { news, sourceWords, statusWords } from '../words.ts';
import type { DraftId } from '../../../drafts/schema.ts';

export function provenancePage(site: Site, item: Item, corrections: readonly Correction[]): Page {
  const { href, language } = site;
  const say = news(site);
  const proofs = new Map(item.provenance.map((proof) => [proof.claimId, proof]));
  const shown = item.content.blocks.filter(({ kind }) => kind !== 'gap').flatMap(({ claims }) => claims);
  const counts = new Map<ClaimStatus, number>();
  for (const { id } of shown) {
    const status = proofs.get(id)?.status ?? 'unsupported';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return {
    site,
    title: `${say('originTitle')}: ${item.title}`,
    description: say('originIntro'),
    canonical: provenancePath(item.draft_id),
    content: html`<article class="origin"><h1>${say('originTitle')}</h1><p class="was" lang="id"><a href="${href(
      itemPath(item.unit_slug, item),
    )}">${item.title}</a></p><p>${say('originIntro')}</p>
<ul class="legend">${[...counts].map(
      ([status, count]) =>
        html`<li>${chip(site, status, count)} <span>${statusWords[status].why[language]}</span></li>`,
    )}</ul>
<h2>${say('approval')}</h2>
${record(site, item.zone, {
  position: item.approved_position,
  at: item.approved_at,
  publishedAt: item.published_at,
  text: item.text_hash,
  textAt: href(`${provenancePath(item.draft_id)}/teks`),
  proofAt: href(`${provenancePath(item.draft_id)}/bukti.json`),
  sources: item.sources_hash,
  approval: item.approval_hash,
})}
<h2>${say('history')}</h2>
${
  corrections.length === 0
    ? html`<p>${say('noCorrections')}</p>`
    : html`<ol class="history">${corrections.map(
        (one) =>
          html`<li value="${one.n}"><time datetime="${one.at.toISOString()}">${printedMoment(
            one.at,
            item.zone,
            language,
          )}</time>: ${one.note} <small>${say('approvedBy')} ${one.approved_position}</small></li>`,
      )}</ol>`
}
<h2>${say('sentences')}</h2>
<ol class="sentences">${shown.map(({ id, text }) => sentence(site, text, proofs.get(id)))}</ol></article>`,
  };
}

/** A document that was approved but is not on the portal: what may be known of it, never its words. */
export function noticePage(site: Site, draftId: DraftId, unit: PublicUnit | undefined, notice: ApprovalNotice): Page {
  const say = news(site);
  return {
    site,
    title: say('document'),
    description: say('document'),
    canonical: provenancePath(draftId),
    index: false,
    content: html`<section class="origin"><h1>${say('document')}${unit ? html` — ${unit.full_name}` : ''}</h1><p>${say(
      notice.withdrawn_at ? 'documentWithdrawn' : 'documentApproved',
    )}</p>
${record(site, unit?.zone ?? 'WIB', {
  position: notice.approved_position,
  at: notice.approved_at,
  text: notice.text_hash,
  sources: notice.sources_hash,
  approval: notice.approval_hash,
})}</section>`,
  };
}

export function noApprovalPage(site: Site, draftId: DraftId): Page {
  const say = news(site);
  return {
    site,
    title: say('document'),
    description: say('document'),
    canonical: provenancePath(draftId),
    index: false,
    content: html`<section class="plainpage"><h1>${say('document')}</h1><p>${say('documentUnapproved')}</p></section>`,
  };
}

type ApprovalFacts = {
  readonly position: string;
  readonly at: Date;
  readonly publishedAt?: Date;
  readonly text: string;
  /** Where the words stand that were hashed. */
  readonly textAt?: string;
  readonly proofAt?: string;
  readonly sources: string;
  readonly approval: string;
};

function record(
  site: Site,
  zone: PublicUnit['zone'],
  { position, at, publishedAt, text, textAt, proofAt, sources, approval }: ApprovalFacts,
): Html {
  const { language } = site;
  const say = news(site);
  return html`<dl class="record"><dt>${say('approvedBy')}</dt><dd>${position}</dd><dt>${say('approvedAt')}</dt><dd>${printedMoment(
    at,
    zone,
    language,
  )}</dd>
${publishedAt ? html`<dt>${say('publishedAt')}</dt><dd>${printedMoment(publishedAt, zone, language)}</dd>` : ''}
<dt>${say('textHash')}</dt><dd><code>${text}</code>${
    textAt ? html` <a href="${textAt}">${say('hashedText')}</a>` : ''
  }</dd><dt>${say('sourcesHash')}</dt><dd><code>${
    sources
  }</code></dd><dt>${say('approvalHash')}</dt><dd><code>${approval}</code></dd></dl>
<p class="small">${say('hashMeaning')}${proofAt ? html` <a href="${proofAt}">${say('proof')}</a>` : ''}</p>`;
}

function sentence(site: Site, text: string, proof: SentenceProvenance | undefined): Html {
  const { language } = site;
  const say = news(site);
  const status = proof?.status ?? 'unsupported';
  return html`<li><p lang="id">${text}</p><p class="rests">${chip(site, status)} ${
    proof?.confirmed ? say('confirmed') : statusWords[status].why[language]
  }.</p>${restsOf(site, proof?.rests ?? [])}${
    proof?.figures?.length
      ? html`<ul class="facts">${proof.figures.map(
          ({ query, value }) => html`<li><b>${printDecimal(value)}</b> ${say('recomputed')} <code>${query}</code></li>`,
        )}</ul>`
      : ''
  }</li>`;
}

/** Source by source, each fact with what it says, so that a reader can hold the sentence against it. */
function restsOf(site: Site, rests: SentenceProvenance['rests']): Html[] {
  const say = news(site);
  return [...new Set(rests.map(({ source }) => source))].map((source) => {
    const facts = rests.filter((rest) => rest.source === source && rest.label !== '');
    const name = `${say('rests')} ${sourceWords[source][site.language]}`;
    if (source === 'material') return html`<p class="rests">${name}; ${say('materialKept')}.</p>`;
    if (facts.length === 0) return html`<p class="rests">${name}.</p>`;
    return html`<p class="rests">${name}:</p><ul class="facts" lang="id">${facts.map(
      ({ label, value }) => html`<li>${label}${value ? html`: <b>${value}</b>` : ''}</li>`,
    )}</ul>`;
  });
}

/** Icon, word and colour together. Paths are drawn on a 16-pixel grid. */
const icons: Readonly<Record<ClaimStatus, string>> = {
  verbatim: 'm3.5 8.5 3 3 6-7',
  computed: 'M12 4.5V3H4l4.5 5L4 13h8v-1.5',
  'from-facts':
    'M6.5 9.5a2.5 2.5 0 0 0 3.5 0l2.5-2.5A2.5 2.5 0 0 0 9 3.5l-.8.8' +
    'm1.3 2.2a2.5 2.5 0 0 0-3.5 0L3.5 9A2.5 2.5 0 0 0 7 12.5l.8-.8',
  'needs-reading':
    'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Zm8.3 0a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0Z',
  unsupported: 'm5 5 6 6m0-6-6 6',
};
const chip = (site: Site, status: ClaimStatus, count?: number): Html =>
  html`<span class="chip ${status}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${icons[status]}"/></svg>${
    count === undefined ? '' : `${count} `
  }${statusWords[status].word[site.language]}</span>`;

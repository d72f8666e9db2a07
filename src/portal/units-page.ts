/** All units, province by province. */
import { html } from 'hono/html';
import type { PublicUnit } from '../identity/index.ts';
import type { Page } from './layout.ts';
import type { Site } from './site.ts';

export function unitsPage(site: Site, units: readonly PublicUnit[]): Page {
  const { t, href } = site;
  const link = (unit: PublicUnit) => html`<a href="${href(`/${unit.slug}/`)}">${unit.short_name}</a>`;
  return {
    site,
    title: t('units'),
    description: t('units'),
    canonical: '/satker',
    content: html`<h1 class="section">${t('units')}</h1>
<p class="units">${units.filter(({ level }) => level === 'national').map(link)}</p>
<div class="provinces">${units
      .filter(({ level }) => level === 'province')
      .map(
        (province) => html`<details><summary>${province.short_name}</summary>
<ul><li><b>${link(province)}</b></li>${units
          .filter(({ parent_id }) => parent_id === province.id)
          .map((unit) => html`<li>${link(unit)}</li>`)}</ul></details>`,
      )}</div>`,
  };
}

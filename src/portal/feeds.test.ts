import { expect, test } from 'vitest';
import { rss } from './feeds.ts';
import { siteOf } from './site.ts';

const site = siteOf({ language: 'id', unit: null, byHost: null, portalUrl: 'https://kpu.test', path: '/', query: {} });
const entry = {
  id: 'urn:uuid:1',
  path: '/ntt/1-judul',
  title: 'Data & Informasi: 5 < 6 &amp; 7',
  description: 'Isi <b>tebal</b> & "kutipan"',
  at: new Date('2026-02-03T04:05:06Z'),
  author: 'KPU NTT',
};

test('what a reader takes for HTML shows the text itself', () => {
  const feed = rss(site, [entry]);
  expect(feed).toContain('<![CDATA[Data & Informasi: 5 &#60; 6 &#38;amp; 7]]>');
  expect(feed).toContain('<![CDATA[Isi &#60;b&#62;tebal&#60;/b&#62; &#38; &#34;kutipan&#34;]]>');
});

test('characters that no XML may hold are gone wherever they stood; the others stay', () => {
  const bad = 'a\u0000\u0008\u000B\u001F\uFFFE\uD800b\u0085ö😀\t';
  const feed = rss(site, [{ ...entry, title: bad, description: bad, author: bad }]);
  const illegal = [...feed].filter((character) => character < ' ' && !'\t\n\r'.includes(character));
  expect([...illegal, ...(feed.match(/[\uFFFE\uFFFF]/g) ?? [])]).toEqual([]);
  expect(feed.isWellFormed()).toBe(true);
  expect(feed).toContain('b\u0085ö😀');
});

test('the guid is none of the address', () => {
  const [before, after] = ['/ntt/1-judul', '/ntt/1-judul-baru'].map((path) => rss(site, [{ ...entry, path }]));
  const guid = /<guid isPermaLink="false">urn:uuid:1<\/guid>/;
  expect([before, after].map((feed) => guid.test(feed ?? ''))).toEqual([true, true]);
});

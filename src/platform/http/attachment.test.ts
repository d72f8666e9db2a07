import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from './attachment.ts';

test('a plain name stands as it is', () => {
  expect(attachment('news-ntt-2026-11-29-konsep.pdf')).toBe('attachment; filename="news-ntt-2026-11-29-konsep.pdf"');
});

test('quotes, line ends, folders and turned letters do not reach the header; other scripts are kept', () => {
  expect(attachment('a"; filename=x.html')).toBe("attachment; filename*=UTF-8''a%22%3B%20filename%3Dx.html");
  expect(attachment('a\r\nSet-Cookie: x')).toBe("attachment; filename*=UTF-8''aSet-Cookie%3A%20x");
  expect(attachment('../../etc/passwd')).toBe('attachment; filename="..-..-etc-passwd"');
  expect(attachment('surat\u202Etxt.exe')).toBe('attachment; filename="surattxt.exe"');
  expect(attachment("Berita Acara (1)'ꦮ.pdf")).toBe(
    "attachment; filename*=UTF-8''Berita%20Acara%20%281%29%27%EA%A6%AE.pdf",
  );
});

test('whatever the name, the header is one line of one parameter that a browser reads back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      const header = attachment(name);
      expect(header).toMatch(/^attachment; filename(?:="[\w.-]+"|\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*)$/);
      expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
      const read = /filename="(.*)"$/.exec(header)?.[1] ?? decodeURIComponent(header.split("''")[1] ?? '');
      expect(read).not.toMatch(/[\p{Cc}/\\]/u);
      if (/^[^\p{Cc}\p{Cs}/\\\u200E\u200F\u202A-\u202E\u2066-\u2069]*$/u.test(name)) expect(read).toBe(name);
    }),
  );
});

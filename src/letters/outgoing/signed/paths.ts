import type { CodePage } from '../../../drafts/index.ts';

/** Address on the portal of the page about a letter; it stays what it is once printed. */
export const verificationPath = (code: string): string => `/verifikasi/${code}`;

/** What is printed with it; null of a letter that has no code yet. */
export const codePageOf = (code: string | null): CodePage | null =>
  code === null
    ? null
    : {
        path: verificationPath(code),
        note: 'Pindai untuk memeriksa nomor, tanggal, dan keadaan surat ini.',
        alt: 'Kode QR halaman pemeriksaan surat',
      };

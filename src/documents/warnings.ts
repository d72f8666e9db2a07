/** The sentences of what a person should know of a document that could be read. */
import type { Words } from '../platform/result/index.ts';
import type { DocumentWarning } from './schema.ts';

const sentences: Readonly<Record<DocumentWarning['code'], Words>> = {
  'encoding-utf-16': { id: 'Teks dibaca sebagai UTF-16.', en: 'The text was read as UTF-16.' },
  'encoding-windows-1252': {
    id: 'Teks dibaca sebagai Windows-1252 (bukan UTF-8). Periksa tanda kutip dan huruf beraksen.',
    en: 'The text was read as Windows-1252 (not UTF-8). Check quotation marks and accented letters.',
  },
  'invisible-characters': {
    id: 'Teks memuat karakter tak terlihat (lebar nol atau arah tulisan). Usulan fakta tidak memuatnya.',
    en: 'The text holds invisible characters (zero width or text direction). Proposed facts leave them out.',
  },
  'pages-without-text': {
    id: 'Halaman {which} tidak memuat teks (mungkin gambar). Isinya tidak ikut dibaca.',
    en: 'Pages {which} hold no text (perhaps images). Their content was not read.',
  },
  'name-and-content-differ': {
    id: 'Nama berkas tidak cocok dengan isinya; dibaca sebagai {which}.',
    en: 'The file name does not match its content; it was read as {which}.',
  },
};

/** `which`: what fills the sentence's place: page numbers, a kind of file. */
export function warning(code: DocumentWarning['code'], which = ''): DocumentWarning {
  const { id, en } = sentences[code];
  return { code, message: { id: id.replace('{which}', which), en: en.replace('{which}', which) } };
}

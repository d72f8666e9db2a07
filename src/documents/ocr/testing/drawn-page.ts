/** Pages drawn for tests and benchmarks, with the fonts inside the package that sets them. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';

let compiler: NodeCompiler | undefined;

/** The first page of this typst source as a PNG of so many dots per inch. Throws when the source is at fault. */
export async function drawPage(source: string, dpi: number): Promise<Buffer> {
  compiler ??= NodeCompiler.create();
  const svg = compiler
    .plainSvg({ mainFileContent: source })
    // Without a unit, which sharp would count a second time.
    .replace(/width="([\d.]+)pt" height="([\d.]+)pt"/, 'width="$1" height="$2"');
  return sharp(Buffer.from(svg), { density: dpi }).flatten({ background: 'white' }).greyscale().png().toBuffer();
}

/** A letter of an office that does not exist. */
export const letter = `
#set page(paper: "a4", margin: 2.5cm)
#set text(lang: "id", size: 12pt)
#set par(justify: true)
#align(center)[*KOMISI PEMILIHAN UMUM \\ KABUPATEN TELUK SERIBU*]
#v(1em)
Nomor : 417/PL.02.1-SD/9107/2026 \\
Perihal : Undangan rapat koordinasi
#v(1em)
Dengan hormat, kami mengundang Saudara untuk menghadiri rapat koordinasi pemutakhiran daftar pemilih yang
diselenggarakan pada hari Selasa, 17 Maret 2026, pukul 09.30 WIT, bertempat di aula kantor, dengan 286 peserta dari
23 distrik.

Rapat itu membahas rekapitulasi sebanyak 148.905 pemilih yang tersebar di 612 tempat pemungutan suara. Mohon membawa
salinan berita acara dan daftar hadir yang telah ditandatangani.
`;

/** Reads numbers of letters, of every pattern that offices write or wrote. */
import { readRoman } from '../../language/index.ts';
import { numberPatterns } from './patterns.ts';

export type ReadNumber = {
  /** '12', '12a', '007'. */
  readonly seq: string;
  readonly classification?: string;
  readonly kind?: string;
  /** Of the unit: '53'. */
  readonly code?: string;
  /** The office where the pattern names it: 'KPU', 'KPU-Kab'. */
  readonly office?: string;
  readonly month?: number;
  readonly year?: number;
  /** Code of the pattern (patterns.ts). */
  readonly pattern: string;
};

const parts: Readonly<Record<string, string>> = {
  urut: String.raw`(?<urut>\d{1,6}(?:\.?[a-z])?)`,
  klasifikasi: String.raw`(?<klasifikasi>[A-Za-z]{2,4}(?:\.\d{1,3}){0,4})`,
  arsip: String.raw`(?<klasifikasi>\d{3}(?:\.\d{1,3}){0,4})`,
  jenis: String.raw`(?<jenis>[A-Za-z]{1,8})`,
  kode: String.raw`(?<kode>\d{2}(?:\.?\d{2}){0,2})`,
  lembaga: String.raw`(?<lembaga>[A-Za-z][\p{L}\d.-]{0,40})`,
  bulan: String.raw`(?<bulan>[IVX]{1,4}|0?[1-9]|1[0-2])`,
  tahun: String.raw`(?<tahun>(?:19|20)\d{2})`,
  sifat: String.raw`(?:[A-Z]{1,3})`,
  lain: String.raw`(?:[\p{L}\d.&-]{1,30}(?:/[\p{L}\d.&-]{1,30}){0,3})`,
};

/** The text of a pattern as a regular expression; its parts by their names. */
export const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/(\{\w+(?::\d)?\})/)
      .map((piece) => {
        const name = /^\{(\w+)/.exec(piece)?.[1];
        return name === undefined
          ? piece.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s`)
          : (parts[name] ?? '(?!)');
      })
      .join('')}$`,
    'u',
  );

const patterns = numberPatterns.map(({ code, template }) => ({ code, pattern: patternOf(template) }));

/**
 * A number, whole: its parts by the first pattern that fits, the stricter ones first; null where none does. Blanks
 * around slashes and hyphens are not counted, a leading "Nomor:" neither.
 */
export function readNumber(text: string): ReadNumber | null {
  const plain = plainNumber(text);
  if (plain.length > 120) return null;
  for (const { code, pattern } of patterns) {
    const read = readBy(pattern, plain, code);
    if (read !== null) return read;
  }
  return null;
}

/** A number by one template of a unit; null where it is not written so. */
export const readByTemplate = (template: string, text: string): ReadNumber | null =>
  readBy(patternOf(template), plainNumber(text), template);

/** As it is compared: without "Nomor", without blanks beside slashes and hyphens. */
export const plainNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^\s*(?:Nomor|No\.?)\s*:?\s*/i, '')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

function readBy(pattern: RegExp, plain: string, code: string): ReadNumber | null {
  const found = pattern.exec(plain)?.groups;
  if (found?.['urut'] === undefined) return null;
  const month = found['bulan'] === undefined ? undefined : monthOf(found['bulan']);
  if (month === 0) return null;
  return {
    seq: found['urut'].replace('.', ''),
    ...(found['klasifikasi'] === undefined ? {} : { classification: found['klasifikasi'] }),
    ...(found['jenis'] === undefined ? {} : { kind: found['jenis'] }),
    ...(found['kode'] === undefined ? {} : { code: found['kode'] }),
    ...(found['lembaga'] === undefined ? {} : { office: found['lembaga'] }),
    ...(month === undefined ? {} : { month }),
    ...(found['tahun'] === undefined ? {} : { year: Number(found['tahun']) }),
    pattern: code,
  };
}

/** 0 for what is no month. */
function monthOf(written: string): number {
  const month = /\d/.test(written) ? Number(written) : readRoman(written);
  return month >= 1 && month <= 12 ? month : 0;
}

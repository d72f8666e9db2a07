/**
 * Questions with the passages that answer them: of `../shared/data/corpora` where it is there, else of a small corpus
 * that is made here. What was chosen by hand was chosen on the train halves; the valid halves are only measured.
 */
import { existsSync, readFileSync } from 'node:fs';
import { drawsFrom } from '../../src/platform/index.ts';

export type Question = { readonly query: string; readonly answers: ReadonlySet<number> };
export type Collection = {
  readonly name: string;
  readonly texts: readonly string[];
  readonly sets: readonly { readonly name: string; readonly questions: readonly Question[] }[];
};

const corpora = new URL('../../../shared/data/corpora/', import.meta.url);
const at = (name: string): URL => new URL(name, corpora);
const read = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));

/** The collections that are there; what is missing is said. */
export function collections(short: boolean): Collection[] {
  const isThere = existsSync(at('qa/idk_mrc.valid.json')) && existsSync(at('regulations/legal_retrieval.json'));
  if (short || !isThere) {
    console.log(`info search-corpora ${short ? 'left out: --short' : 'skipped: ../shared/data/corpora is absent'}`);
    return [made()];
  }
  return [idkMrc(), legal()];
}

type Context = {
  readonly context: string;
  readonly qas: readonly { readonly question: string; readonly is_impossible: boolean }[];
};

/** Questions over passages of an encyclopedia; of the first 2,000 passages the questions are the train half. */
function idkMrc(): Collection {
  const train = (read('qa/idk_mrc.train.json') as Context[]).slice(0, 2_000);
  const pool = [...train, ...(read('qa/idk_mrc.valid.json') as Context[])];
  const questions = (from: number, to: number) =>
    pool
      .slice(from, to)
      .flatMap(({ qas }, n) =>
        qas.flatMap((one) => (one.is_impossible ? [] : [{ query: one.question, answers: new Set([from + n]) }])),
      );
  return {
    name: 'idk-mrc',
    texts: pool.map(({ context }) => context),
    sets: [
      { name: 'idk-mrc-train', questions: questions(0, train.length) },
      { name: 'idk-mrc', questions: questions(train.length, pool.length) },
    ],
  };
}

type Legal = {
  readonly docs: readonly { readonly id: string; readonly text: string }[];
  readonly queries: readonly { readonly qid: string; readonly query: string; readonly rel: readonly string[] }[];
};

/** Articles of laws, found by what the laws' own explanations say of them, and by what they define. */
function legal(): Collection {
  const { docs, queries } = read('regulations/legal_retrieval.json') as Legal;
  const places = new Map(docs.map(({ id }, n) => [id, n]));
  const of = (beginning: string): Question[] =>
    queries
      .filter(({ qid }) => qid.startsWith(beginning))
      .map(({ query, rel }) => ({ query, answers: new Set(rel.flatMap((id) => places.get(id) ?? [])) }));
  const halves = (name: string, all: readonly Question[]) => [
    { name: `${name}-train`, questions: all.filter((_, n) => n % 2 === 0) },
    { name: `${name}-valid`, questions: all.filter((_, n) => n % 2 === 1) },
    { name, questions: all },
  ];
  return {
    name: 'legal',
    texts: docs.map(({ text }) => text),
    sets: [...halves('penjelasan', of('pen:')), ...halves('definitions', of('def:'))],
  };
}

const things = 'bilik kotak tinta segel gudang logistik arsip jadwal anggaran relawan saksi daftar formulir peta'.split(
  ' ',
);
const deeds = 'menghitung memeriksa mengirim menyimpan mengganti memasang mencatat mengumumkan membagikan'.split(' ');
const places = 'kecamatan distrik kelurahan pelabuhan bandara balai sekolah pasar lapangan dermaga asrama'.split(' ');
const bodies = ['panitia', 'petugas', 'sekretaris', 'pengawas', 'bendahara', 'operator'];

/** Invented rules, a word or two of each set by chance, and questions that use other forms of their words. */
function made(): Collection {
  const draws = drawsFrom(13);
  const one = (of: readonly string[]) => of[Math.floor(draws() * of.length)] as string;
  const texts: string[] = [];
  const questions: Question[] = [];
  for (let n = 0; n < 400; n += 1) {
    const [body, deed, thing, place] = [one(bodies), one(deeds), one(things), one(places)];
    const code = `${n + 1}/LG.${n % 7}/2024`;
    texts.push(
      `Pasal ${n + 1}. ${body} wajib ${deed} ${thing} di ${place} paling lambat ${(n % 28) + 2} hari sesudah ` +
        `pemberitahuan dengan berita acara Nomor ${code} yang ditandatangani semua anggota.`,
    );
    if (n % 4 === 0) questions.push({ query: `nomor ${code}`, answers: new Set([n]) });
  }
  return { name: 'made', texts, sets: [{ name: 'made', questions }] };
}

/**
 * `npm run bench:models [-- NAME …]`: what the GGUF files of the add-on are worth at rewriting Indonesian sentences: how
 * many answers have the shape, are other words at all, say what the sources say (by the rules of evidence), or were
 * caught. Without `npm run models:add` there is nothing to measure, and it says so.
 */
import { parseArgs } from 'node:util';
import { checkDraft, prepareSources, type Source } from '../src/evidence/index.ts';
import { fileEngine, modelFiles } from '../src/models/engines/file.ts';
import { jsonIn } from '../src/models/prompts/json-in.ts';
import { readyPrompt } from '../src/models/prompts/ready.ts';
import { promptFor, sentencesIn, type Sentence } from '../src/rewriting/instructions.ts';

/** Sentences as the templates of this house write them, about people and places that are invented. */
const sentences: readonly Sentence[] = [
  'KPU Kabupaten Contoh menggelar rapat koordinasi pemutakhiran data pemilih pada Jumat (17/10) di Aula Kantor.',
  'Rapat dihadiri 27 peserta dari 5 kecamatan dan dipimpin Ketua KPU Kabupaten Contoh, Yohanes Peraga.',
  'Peserta membahas tindak lanjut 1.214 temuan ganda dan menyepakati batas waktu 30 November 2025.',
  'Sekretaris meminta setiap panitia tidak mengubah data tanpa bukti tertulis.',
].map((text, at) => ({ claimId: `c${at + 1}`, text }));

const text = sentences.map((sentence) => sentence.text).join('\n');
const starts = sentences.map((sentence) => text.indexOf(sentence.text));
const source: Source = {
  id: 'd',
  kind: 'material',
  title: 'Bahan',
  text,
  passages: sentences.map((one, at) => ({
    sourceId: 'd',
    start: starts[at] ?? 0,
    end: (starts[at] ?? 0) + one.text.length,
  })),
};
const prepared = prepareSources([source]);

const kinds = ['plainer', 'shorter'] as const;
const { positionals } = parseArgs({ allowPositionals: true });
const files = (await modelFiles()).filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (files.length === 0) console.log('nothing to measure: npm run models:add -- FILE|URL, or npm run fetch:small-model');

console.log('model | task | answers | other words | told again | to be read | caught | s | tokens/s');
for (const { name } of files) for (const kind of kinds) await measure(name, kind);

async function measure(name: string, kind: (typeof kinds)[number]): Promise<void> {
  const prompt = readyPrompt(promptFor({ kind }, sentences));
  const begun = performance.now();
  const said = await fileEngine(name)(prompt, { seconds: 3_600, signal: new AbortController().signal });
  const seconds = (performance.now() - begun) / 1_000;
  const answered = said.ok ? sentencesIn(jsonIn(said.value.text), sentences, 1) : [];
  const other = answered.filter((one) => sentences.find(({ claimId }) => claimId === one.claimId)?.text !== one.text);
  const claims = other.map(({ claimId, text: words }, at) => ({
    id: `x${at}`,
    text: words,
    facts: [],
    passages: source.passages.filter((_, n) => sentences[n]?.claimId === claimId),
  }));
  const { checks } = checkDraft(claims, { sources: prepared, rerender: () => null });
  const count = (status: string) => checks.filter((check) => check.status === status).length;
  const speed = said.ok ? said.value.tokensPerSecond?.toFixed(1) : said.failure.code;
  const cells = [name, kind, `${answered.length}/${sentences.length}`, other.length, count('verbatim')];
  console.log([...cells, count('needs-reading'), count('unsupported'), seconds.toFixed(0), speed].join(' | '));
  for (const [at, { text: words }] of claims.entries()) console.log(`    ${checks[at]?.status}: ${words}`);
}
process.exit(0);

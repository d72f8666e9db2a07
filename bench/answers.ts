/**
 * Does the house know when its documents do not answer? Questions of the project's own that nothing was tuned on, each
 * asked of all passages of their half at once; and, where the evaluation corpora lie beside the checkout, IDK-MRC
 * valid, each question asked of its passage (its licence is not stated: it is measured with, never trained on).
 * `--corpora FOLDER` says where they are.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { weigh } from '../src/answers/reading/features.ts';
import { probabilityOf, scoreOf, threshold } from '../src/answers/reading/judge.ts';
import { plainRarity, readQuestion, type Rarity } from '../src/answers/reading/question.ts';
import { quoteFrom } from '../src/answers/reading/quote.ts';
import { printGoals, printInfo } from './lib/goals.ts';
import { readQuestionSets } from './lib/question-sets.ts';
import { examplesOf, variantsOf } from './lib/question-variants.ts';
import { rarityIn } from './lib/rarity.ts';

const here = path.join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { corpora: { type: 'string' } } });
const corpora = values.corpora ?? path.join(here, '../shared/data/corpora');

type Asked = { readonly probability: number; readonly answerable: boolean; readonly right?: boolean };

/** Share of the unanswerable questions that are refused where this share of the answerable ones is answered. */
function refusedAt(share: number, asked: readonly Asked[]): number {
  const least =
    asked
      .filter(({ answerable }) => answerable)
      .map(({ probability }) => probability)
      .toSorted((one, other) => one - other)[Math.floor(count(asked, true) * (1 - share))] ?? 0;
  return asked.filter((one) => !one.answerable && one.probability < least).length / count(asked, false);
}
const count = (asked: readonly Asked[], answerable: boolean): number =>
  asked.filter((one) => one.answerable === answerable).length;
const atThreshold = (asked: readonly Asked[], answerable: boolean): number =>
  asked.filter((one) => one.answerable === answerable && one.probability >= threshold).length /
  count(asked, answerable);

const held = readQuestionSets(path.join(here, 'bench/sets/held/answers'));
const heldRarity = rarityIn(held.map(({ heading, text }) => `${heading} ${text}`));
const started = performance.now();
const ownAsked = examplesOf(held).map(({ passage, text, answerable, answer }): Asked => {
  const question = readQuestion(text, heldRarity);
  const weighed = held
    .map((one) => {
      const read = weigh(question, one);
      return { one, ...read, score: scoreOf(read.features) };
    })
    .toSorted((one, other) => other.score - one.score);
  const [top, next] = weighed as [(typeof weighed)[number], (typeof weighed)[number]];
  const quote = quoteFrom(question, top.one.text, top);
  const said = quote ? top.one.text.slice(quote.start, quote.end).toLowerCase() : '';
  const right = top.one === passage && answer !== null && said.includes(answer.toLowerCase());
  return { probability: probabilityOf(top.features, top.score - next.score), answerable, right };
});
const perQuestion = (performance.now() - started) / ownAsked.length / held.length;
const variantsAsked = variantsOf(examplesOf(held), 7).map(({ passage, text, answerable }): Asked => ({
  probability: probabilityOf(weigh(readQuestion(text, heldRarity), passage).features),
  answerable,
}));
const given = ownAsked.filter(({ answerable, probability }) => answerable && probability >= threshold);
const own = refusedAt(0.75, ownAsked);
const share = (value: number): string => value.toFixed(3);
printInfo('questions', `own, held: ${count(ownAsked, true)} answerable, ${count(ownAsked, false)} not`);
printInfo('own', `refused at .75 answered: ${share(own)}; variants ${share(refusedAt(0.75, variantsAsked))}`);
printInfo(
  'own at threshold',
  `${share(threshold)}: answered ${share(atThreshold(ownAsked, true))}, of these with the right words ` +
    `${share(given.filter(({ right }) => right).length / given.length)}; ` +
    `answered though nothing answers ${share(atThreshold(ownAsked, false))}`,
);
printInfo('calibration', calibrationOf(ownAsked));
printInfo('time', `${(perQuestion * 1_000).toFixed(0)} µs for a question and a passage`);

const file = path.join(corpora, 'qa/idk_mrc.valid.json');
const idk = existsSync(file) ? idkAsked(JSON.parse(readFileSync(file, 'utf8')) as IdkPassage[]) : null;
if (idk === null) printInfo('IDK-MRC', 'not measured: the corpora are not here (--corpora FOLDER)');
else {
  printInfo('IDK-MRC', `${count(idk.indexed, true)} answerable, ${count(idk.indexed, false)} not`);
  printInfo('IDK-MRC, no index knows what is rare', `refused at .75 answered: ${share(refusedAt(0.75, idk.plain))}`);
  printInfo(
    'IDK-MRC at threshold',
    `answered ${share(atThreshold(idk.indexed, true))}, refused ${share(1 - atThreshold(idk.indexed, false))}`,
  );
}

printGoals([
  { name: 'answers-own-held-refused-at-75-answered', value: own, target: { atLeast: 0.72 } },
  ...(idk === null
    ? []
    : [
        {
          name: 'answers-idk-mrc-refused-at-75-answered',
          value: refusedAt(0.75, idk.indexed),
          target: { atLeast: 0.72 },
        },
      ]),
]);

type IdkPassage = {
  readonly context: string;
  readonly qas: readonly { readonly question: string; readonly is_impossible: boolean }[];
};
function idkAsked(passages: readonly IdkPassage[]): { readonly indexed: Asked[]; readonly plain: Asked[] } {
  const ask = (rarity: Rarity): Asked[] =>
    passages.flatMap(({ context, qas }) =>
      qas.map((one) => ({
        probability: probabilityOf(weigh(readQuestion(one.question, rarity), { text: context, heading: '' }).features),
        answerable: !one.is_impossible,
      })),
    );
  return { indexed: ask(rarityIn(passages.map(({ context }) => context))), plain: ask(plainRarity) };
}

/** Of the questions that got such a probability, how many were answered by the passage. */
function calibrationOf(asked: readonly Asked[]): string {
  const bands = [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
    const inBand = asked.filter(({ probability }) => probability >= from && probability < from + 0.2);
    const right = inBand.filter((one) => one.answerable).length;
    return `${from.toFixed(1)}–${(from + 0.2).toFixed(1)}: ${inBand.length === 0 ? '–' : share(right / inBand.length)}`;
  });
  return bands.join(', ');
}

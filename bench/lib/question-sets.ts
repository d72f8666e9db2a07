/** Questions of the project's own over invented passages (bench/sets/…/answers); bench/sets/README.md has the form. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type AskedPassage = {
  readonly heading: string;
  readonly text: string;
  readonly questions: readonly { readonly text: string; readonly answer: string | null }[];
};

export const readQuestionSets = (folder: string): AskedPassage[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readPassages(readFileSync(path.join(folder, name), 'utf8')));

const readPassages = (file: string): AskedPassage[] =>
  file
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.trimEnd().split('\n');
      const isQuestion = (line: string): boolean => /^[+-] /.test(line);
      return {
        heading,
        text: lines.filter((line) => !isQuestion(line)).join('\n'),
        questions: lines.filter(isQuestion).map((line) => {
          const [text = '', answer] = line.slice(2).split(' => ');
          return { text, answer: line.startsWith('+') ? (answer ?? '') : null };
        }),
      };
    });

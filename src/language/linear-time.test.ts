/** A text may be long and strange: reading takes time in proportion to its length. */
import { describe, expect, test } from 'vitest';
import { strangeTexts, timeOfTwice } from '../platform/testing/linear-time.ts';
import {
  readDateMentions,
  readDates,
  readNameWithTitles,
  readNumbers,
  readTimes,
  splitSentences,
  words,
} from './index.ts';

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  splitSentences,
  words,
  readDates,
  readTimes,
  readDateMentions: (text) => readDateMentions(text, '2025-11-20'),
  readNumbers: (text) => readNumbers(text, () => false),
  readNameWithTitles,
};

describe.each(Object.entries(readers))('%s', (_, read) => {
  test.each(Object.entries(strangeTexts))(
    'reads %s in linear time',
    (_name, make) => {
      const { taken, allowed } = timeOfTwice(read, make);
      expect(taken).toBeLessThanOrEqual(allowed);
    },
    60_000,
  );
});

/** What is typed into a search field; it is searched for once the hand rests. */
import { useEffect, useRef, useState } from 'react';
import { maskNumbers } from '../../src/platform/schema.ts';

/** Milliseconds after the last key before a search is sent. */
const quiet = 300;

/**
 * `searched`: the words that the page shows results of; `search` is given others, without spaces around them and with
 * masks for numbers of people, which stand in no address.
 */
export function useTypedSearch(
  searched: string,
  search: (words: string) => void,
): { readonly value: string; readonly onChange: (event: { readonly target: { readonly value: string } }) => void } {
  const [value, setValue] = useState(searched);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    value,
    onChange: ({ target }) => {
      const words = maskNumbers(target.value.trim());
      setValue(target.value);
      clearTimeout(timer.current);
      if (words !== searched) timer.current = setTimeout(() => search(words), quiet);
    },
  };
}

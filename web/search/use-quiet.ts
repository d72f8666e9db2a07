/** What is typed, once the hand rests. */
import { useEffect, useState } from 'react';

/** Milliseconds after the last key. */
const rest = 180;

export function useQuiet(words: string): string {
  const [quiet, setQuiet] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(words), rest);
    return () => clearTimeout(timer);
  }, [words]);
  return quiet;
}

/**
 * The language of the screen. Indonesian first; the choice is kept per person on this device.
 */
import { useSyncExternalStore } from 'react';
import type { PersonId } from '../../src/platform/schema.ts';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

const listeners = new Set<() => void>();
let person = '';
let current: Language = read('kc:language') ?? 'id';

/** The language now shown; re-renders the caller when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

export const currentLanguage = (): Language => current;

/** Shows the screen in another language and remembers it for this person. */
export function setLanguage(language: Language): void {
  show(language);
  write(`kc:language:${person}`, language);
}

/** Called when a person has signed in: their own choice wins over the last one used on this device. */
export function rememberLanguageOf(personId: PersonId, theirs: Language): void {
  person = personId;
  show(read(`kc:language:${personId}`) ?? theirs);
}

function show(language: Language): void {
  if (language === current) return;
  current = language;
  write('kc:language', language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(key: string): Language | undefined {
  try {
    const value = localStorage.getItem(key);
    return value === 'id' || value === 'en' ? value : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is full or forbidden: the choice lasts for this visit.
  }
}

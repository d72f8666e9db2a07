/** What the things of the search are called in the trail. */
import type { SubjectKind } from '../platform/index.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    'search-synonyms': true;
    'saved-search': true;
    'search-index': true;
  }
}

export const searchSubjects = {
  'search-synonyms': { says: { id: 'padanan kata pencarian', en: 'synonyms of the search' } },
  'saved-search': { says: { id: 'pencarian tersimpan', en: 'saved search' } },
  'search-index': { ids: 'word', says: { id: 'indeks pencarian', en: 'index of the search' } },
} satisfies Record<string, SubjectKind>;

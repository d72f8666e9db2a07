/** What rules of the linter are called in the trail. */
import type { SubjectKind } from '../../platform/index.ts';
import { rules } from './catalogue.ts';

declare module '../../platform/subjects.ts' {
  interface SubjectTypes {
    'letter-rule': true;
  }
}

export const linterSubjects = {
  'letter-rule': {
    ids: 'word',
    says: { id: 'aturan pemeriksa naskah', en: 'rule of the linter' },
    names: async (_tx, codes) =>
      new Map(rules.flatMap(({ code, says }) => (codes.includes(code) ? [[code, says] as const] : []))),
  },
} satisfies Record<string, SubjectKind>;

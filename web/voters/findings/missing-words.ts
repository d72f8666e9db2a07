/** What a decision still needs, in words. */
import type { ProofKind } from '../../../src/elections/voters/schema.ts';
import type { Text } from '../../i18n/messages.ts';
import { leastReason, mostReason, type Missing } from './core/decision.ts';
import type { Problem } from './core/values.ts';
import { findingMessages } from './messages.ts';

const words = {
  'akta-kematian': 'proofDeath',
  'surat-keterangan': 'proofStatement',
  kta: 'proofMember',
  'sk-pensiun': 'proofPension',
  'ktp-kk': 'proofCard',
  'berita-acara-coktas': 'proofVisit',
  foto: 'proofPhoto',
} as const satisfies Record<ProofKind, keyof typeof findingMessages>;
export const proofWords = (kind: ProofKind, t: Text<typeof findingMessages>): string => t(words[kind]);

export function missingWord(missing: Missing, t: Text<typeof findingMessages>): string {
  switch (missing.what) {
    case 'reason':
      return t('missReason', { least: leastReason });
    case 'longReason':
      return t('missLongReason', { most: mostReason });
    case 'longNumber':
      return t('missLongNumber');
    case 'tmsReason':
      return t('missTms');
    case 'keep':
      return t('missKeep');
    case 'rows':
      return t('missRows');
    case 'row':
      return t('missRow');
    case 'change':
      return t('missChange');
    case 'value':
    case 'place':
      return t('missValid');
    case 'village':
      return t('missVillage');
    case 'proof':
      return t('missProof', { kinds: missing.kinds.map((kind) => proofWords(kind, t)).join(', ') });
    default:
      return missing satisfies never;
  }
}

/** What is wrong with a value, at its field. */
export const problemWord = ({ problem, count = 0 }: Problem, t: Text<typeof findingMessages>): string =>
  t(problem, { count });

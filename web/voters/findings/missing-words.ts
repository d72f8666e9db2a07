/** What a decision still needs, in words. */
import type { ProofKind } from '../../../src/elections/voters/schema.ts';
import type { Text } from '../../i18n/messages.ts';
import { leastReason, type Missing } from './core/decision.ts';
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
    case 'valid':
      return t('missValid');
    case 'village':
      return t('missVillage');
    case 'proof':
      return t('missProof', { kinds: missing.kinds.map((kind) => proofWords(kind, t)).join(', ') });
    default:
      return missing satisfies never;
  }
}

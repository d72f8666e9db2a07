/** Small marks of a letter: where it stands, whether it is late, who may see it. */
import Lock from 'lucide-react/icons/lock';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { LetterState, LetterSummary } from '../../src/letters/schema.ts';
import { Badge, type Tone } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { letterMessages } from './messages.ts';

const tones: Record<LetterState, Tone> = { dicatat: 'nila', didisposisi: 'attention', selesai: 'good', batal: 'plain' };

export function LetterMarks({
  letter: { state, late, checked, security },
}: {
  readonly letter: Pick<LetterSummary, 'state' | 'late' | 'checked' | 'security'>;
}) {
  const t = useText(letterMessages);
  return (
    <span className="flex flex-wrap gap-1">
      <Badge tone={tones[state]}>{t(state)}</Badge>
      {state === 'dicatat' && !checked && <Badge tone="attention">{t('unchecked')}</Badge>}
      {late && (
        <Badge tone="bad" icon={<TriangleAlert aria-hidden className="size-3.5" />}>
          {t('late')}
        </Badge>
      )}
      {security !== 'biasa' && (
        <Badge tone="bad" icon={<Lock aria-hidden className="size-3.5" />}>
          {t(security)}
        </Badge>
      )}
    </span>
  );
}

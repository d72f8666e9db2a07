/** Below the rows: the way to their numbers in full, or how long these are still shown. */
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { Button } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';
import type { Unmasked } from './unmask.tsx';

export function UnmaskLine({
  unmasked,
  onUnmask,
  onHide,
}: {
  readonly unmasked: Unmasked | undefined;
  readonly onUnmask: () => void;
  readonly onHide: () => void;
}) {
  const t = useText(findingMessages);
  if (!unmasked)
    return (
      <Button size="small" look="quiet" icon={<Eye aria-hidden className="size-4" />} onClick={onUnmask}>
        {t('unmask')}
      </Button>
    );
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm font-semibold text-needs-reading">
      <Eye aria-hidden className="size-4" />
      <span role="timer" className="numeric">
        {t('unmaskLeft', { seconds: unmasked.seconds })}
      </span>
      <Button size="small" icon={<EyeOff aria-hidden className="size-4" />} onClick={onHide}>
        {t('unmaskHide')}
      </Button>
    </p>
  );
}

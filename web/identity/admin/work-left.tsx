/** Ending a position would leave work at a post that nobody holds: what it is, and the two ways on. */
import { ApiFailure } from '../../api/client.ts';
import { Banner, Button } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { adminMessages } from './messages.ts';

export const isWorkLeft = (error: unknown): error is ApiFailure =>
  error instanceof ApiFailure && error.code === 'identity/work-left';

export function WorkLeft({
  error,
  busy,
  onLeave,
  onCancel,
}: {
  readonly error: ApiFailure;
  readonly busy: boolean;
  readonly onLeave: () => void;
  readonly onCancel: () => void;
}) {
  const t = useText(adminMessages);
  return (
    <div className="grid basis-full gap-2 text-sm sm:max-w-md">
      <Banner kind="attention">{error.message}</Banner>
      <div className="flex flex-wrap gap-1.5">
        <Button size="small" look="primary" onClick={onCancel}>
          {t('keepPosition')}
        </Button>
        <Button size="small" look="danger" busy={busy} onClick={onLeave}>
          {t('endAnyway')}
        </Button>
      </div>
    </div>
  );
}

/** Shows the notices of `toast`. Once in the whole workspace. */
import { Toast as Base } from '@base-ui/react/toast';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import X from 'lucide-react/icons/x';
import { useEffect } from 'react';
import { useText } from '../i18n/messages.ts';
import { Button, IconButton } from './button.tsx';
import { designMessages } from './messages.ts';
import { receiveNotices } from './toast.ts';

/** Milliseconds a notice stays: long enough to take something back, or to read what went wrong. */
const long = 10_000;
const short = 5_000;

export function ToastList() {
  return (
    <Base.Provider limit={3}>
      <Base.Portal>
        <Base.Viewport
          className={'fixed inset-x-3 bottom-17 z-60 flex flex-col gap-2 sm:right-5 sm:bottom-5 sm:left-auto sm:w-96'}
        >
          <Notices />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Notices() {
  const t = useText(designMessages);
  const { toasts, add, close } = Base.useToastManager();
  useEffect(
    () =>
      receiveNotices(({ title, description, undo, failure }) => {
        const id: string = add({
          title,
          timeout: undo || failure ? long : short,
          ...(description ? { description } : {}),
          ...(failure ? { type: 'failure', priority: 'high' as const } : {}),
          ...(undo
            ? {
                actionProps: {
                  children: t('undo'),
                  onClick: () => {
                    close(id);
                    undo();
                  },
                },
              }
            : {}),
        });
      }),
    [add, close, t],
  );
  return toasts.map((item) => (
    <Base.Root
      key={item.id}
      toast={item}
      swipeDirection={['right', 'down']}
      className={
        'rounded-lg border border-line bg-surface shadow-high transition-opacity duration-200 ' +
        'data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0'
      }
    >
      <Base.Content className="flex items-center gap-3 py-2.5 pr-2 pl-4">
        {item.type === 'failure' ? (
          <CircleAlert aria-hidden className="size-5 shrink-0 text-unsupported" />
        ) : (
          <CircleCheck aria-hidden className="size-5 shrink-0 text-verbatim" />
        )}
        <div className="min-w-0 flex-1">
          <Base.Title className="text-sm font-semibold" />
          <Base.Description className="text-sm text-ink-soft" />
        </div>
        {item.actionProps && <Base.Action render={<Button size="small" />} />}
        <Base.Close render={<IconButton label={t('close')} />}>
          <X aria-hidden className="size-4" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}

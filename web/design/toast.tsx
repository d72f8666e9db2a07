/**
 * Short news at the edge of the screen, and the place of Undo: instead of asking "are you sure", the workspace does the
 * thing and offers to take it back.
 *
 *     toast(t('removed'), { undo: () => restore() })
 *     toastFailure(error)
 */
import { Toast as Base } from '@base-ui/react/toast';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { say, useText } from '../i18n/messages.ts';
import { Button, IconButton } from './button.tsx';
import { designMessages } from './messages.ts';

const manager = Base.createToastManager();

/** Says that something is done; with `undo`, offers to take it back for ten seconds. */
export function toast(title: string, { undo, description }: { readonly undo?: () => void; readonly description?: string } = {}): void {
  const id: string = manager.add({
    title,
    timeout: undo ? 10_000 : 5_000,
    ...(description ? { description } : {}),
    ...(undo ? { actionProps: { children: say(designMessages.undo), onClick: () => { manager.close(id); undo(); } } } : {}),
  });
}

/** Says what went wrong, in the sentence the failure carries. */
export function toastFailure(error: unknown): void {
  manager.add({ title: error instanceof Error ? error.message : String(error), type: 'failure', timeout: 10_000, priority: 'high' });
}

/** Once, around the whole workspace. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  return (
    <Base.Provider toastManager={manager} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className="fixed inset-x-3 bottom-3 z-60 flex flex-col gap-2 sm:right-5 sm:bottom-5 sm:left-auto sm:w-96"><List /></Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function List() {
  const t = useText(designMessages);
  const { toasts } = Base.useToastManager();
  return toasts.map((item) => (
    <Base.Root key={item.id} toast={item} swipeDirection={['right', 'down']} className="rounded-lg border border-line bg-surface shadow-high transition-opacity duration-200 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0">
      <Base.Content className="flex items-center gap-3 py-2.5 pr-2 pl-4">
        {item.type === 'failure'
          ? <CircleAlert aria-hidden className="size-5 shrink-0 text-unsupported" />
          : <CircleCheck aria-hidden className="size-5 shrink-0 text-verbatim" />}
        <div className="min-w-0 flex-1">
          <Base.Title className="text-sm font-semibold" />
          <Base.Description className="text-sm text-ink-soft" />
        </div>
        {item.actionProps && <Base.Action render={<Button size="small" />} />}
        <Base.Close render={<IconButton label={t('close')} />}><X aria-hidden className="size-4" /></Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}

/** The keys of the findings' screen, as what the region hears (core/keys.ts says what each asks for). */
import type { KeyboardEvent } from 'react';
import { commandOf, placeOf, type Command } from './core/keys.ts';

export function screenKeys(act: (command: Command) => void): {
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLDivElement>) => void;
} {
  return {
    onKeyDown: (event) => {
      const target = event.target as HTMLElement;
      // Dialogs are children of the screen for React, not for the eye; an open list closes itself with Escape.
      if (event.defaultPrevented || !event.currentTarget.contains(target)) return;
      if (event.key === 'Escape' && listOpen(target)) return;
      const command = commandOf({
        key: event.key,
        ctrl: event.ctrlKey,
        meta: event.metaKey,
        alt: event.altKey,
        place: placeOf(target as HTMLInputElement),
      });
      if (!command) return;
      event.preventDefault();
      act(command);
    },
    // Fields with a list of choices would keep Escape for themselves even when the list is closed.
    onKeyDownCapture: (event) => {
      const target = event.target as HTMLElement;
      if (event.key !== 'Escape' || !event.currentTarget.contains(target)) return;
      if (target.getAttribute('role') !== 'combobox' || listOpen(target)) return;
      event.stopPropagation();
      act({ do: 'leave' });
    },
  };
}

const listOpen = (target: HTMLElement): boolean => target.getAttribute('aria-expanded') === 'true';

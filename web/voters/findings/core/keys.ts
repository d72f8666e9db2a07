/**
 * Keys of the findings' screen. Letters and digits are heard only while the focus is inside the screen (WCAG 2.1.4) and
 * never
 * while somebody types; Enter on a button stays the button's own.
 */
export const actionKeys = ['1', '2', '3', '4', '5', '6'] as const;

export type Command =
  | { readonly do: 'move'; readonly by: 1 | -1 }
  /** To the row before or after the one that is chosen among the rows of the finding. */
  | { readonly do: 'row'; readonly by: 1 | -1 }
  /** Position of the action on the screen, from 0. */
  | { readonly do: 'choose'; readonly at: number }
  | { readonly do: 'filter' | 'confirm' | 'undo' | 'batch' | 'proof' | 'why' | 'checks' | 'work' | 'help' | 'leave' };

/**
 * Where the focus stands: in something typed into, on a button or link, on a radio or checkbox, or on the screen
 * itself.
 */
export type Place = 'screen' | 'text' | 'button' | 'choice';

export type Press = {
  readonly key: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly alt?: boolean;
  readonly place: Place;
};

/** What a key asks for; null leaves it to the browser. */
export function commandOf({ key, ctrl = false, meta = false, alt = false, place }: Press): Command | null {
  if (alt) return null;
  if (key === 'Escape') return { do: 'leave' };
  if (ctrl || meta) return key === 'Enter' ? { do: 'confirm' } : null;
  if (place === 'text') return null;
  if (key === 'Enter') return place === 'button' ? null : { do: 'confirm' };
  // Arrows move between the choices of a group of radios.
  const arrow = arrows[key];
  if (arrow) return place === 'choice' ? null : arrow;
  const action = actionKeys.indexOf(key as (typeof actionKeys)[number]);
  if (action >= 0) return { do: 'choose', at: action };
  return letters[key.toLowerCase()] ?? null;
}

const arrows: Readonly<Record<string, Command>> = {
  ArrowDown: { do: 'move', by: 1 },
  ArrowUp: { do: 'move', by: -1 },
  ArrowRight: { do: 'row', by: 1 },
  ArrowLeft: { do: 'row', by: -1 },
};
const letters: Readonly<Record<string, Command>> = {
  j: { do: 'move', by: 1 },
  k: { do: 'move', by: -1 },
  z: { do: 'undo' },
  b: { do: 'batch' },
  p: { do: 'proof' },
  i: { do: 'why' },
  '/': { do: 'filter' },
  '?': { do: 'help' },
};

/** Where in the page an element stands, as `commandOf` asks. */
export function placeOf(target: {
  readonly tagName: string;
  readonly type?: string;
  readonly isContentEditable?: boolean;
}): Place {
  const tag = target.tagName.toLowerCase();
  if (tag === 'input' && (target.type === 'radio' || target.type === 'checkbox')) return 'choice';
  if (tag === 'input' && (target.type === 'file' || target.type === 'submit' || target.type === 'button'))
    return 'button';
  if (tag === 'input' || tag === 'textarea' || tag === 'select' || target.isContentEditable === true) return 'text';
  return tag === 'button' || tag === 'a' || tag === 'summary' ? 'button' : 'screen';
}

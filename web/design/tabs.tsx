/** Several views of one thing. Arrow keys move between the tabs. */
import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export type TabItem<V extends string> = { readonly value: V; readonly label: ReactNode; readonly panel: ReactNode };

export function Tabs<V extends string>({
  label,
  value,
  onChange,
  items,
}: {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly items: readonly TabItem<V>[];
}) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(next as V)}>
      <Base.List aria-label={label} className="relative flex flex-wrap gap-x-1 border-b border-line">
        {items.map((item) => (
          <Base.Tab
            key={item.value}
            value={item.value}
            className={
              'flex items-center gap-2 border-b-2 border-transparent px-3 py-2 font-semibold ' +
              'whitespace-nowrap text-ink-soft transition-colors hover:text-ink ' +
              'data-active:border-nila data-active:text-nila-text'
            }
          >
            {item.label}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className="pt-4">
          {item.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

/** A key of the desk beside the button that does the same; phones have none. */
import type { ReactNode } from 'react';
import { Key } from '../../design/index.ts';

export function DeskKey({ children }: { readonly children: ReactNode }) {
  return (
    <span className="max-sm:hidden">
      <Key>{children}</Key>
    </span>
  );
}

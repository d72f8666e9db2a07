/** A key of the screen beside the button that does the same; phones have none. */
import type { ReactNode } from 'react';
import { Key } from '../../design/index.ts';

export function KeyHint({ children }: { readonly children: ReactNode }) {
  return (
    <span className="max-sm:hidden">
      <Key>{children}</Key>
    </span>
  );
}

/** The way from a draft to the form where a fact is filled in. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../design/index.ts';

/** `fact` is its path: those under `/local` stand in the unit's own form, the others in the shared sheet. */
export function FactLink({
  activityId,
  fact,
  children,
}: {
  readonly activityId: string;
  readonly fact: string;
  readonly children: ReactNode;
}) {
  return (
    <Link
      to="/kegiatan/$activityId"
      params={{ activityId }}
      search={{ tab: fact.startsWith('/local') ? 'lokal' : 'fakta' }}
      className={buttonClass('secondary', 'small')}
    >
      {children}
    </Link>
  );
}

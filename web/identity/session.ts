/** Who is signed in, and for which unit they work on this screen. */
import type { UnitId } from '../../src/platform/schema.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { Capability, Me } from '../../src/identity/schema.ts';
import { answer, api, ApiFailure, setCsrf } from '../api/client.ts';
import { rememberLanguageOf } from '../i18n/language.ts';

export const meQuery = {
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      const me: Me = await answer(api.GET('/api/me'));
      setCsrf(me.csrf);
      rememberLanguageOf(me.personId, me.language);
      return me;
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
} as const;

/** The signed-in person. Only on pages below the shell, which waits for it. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe outside of a session');
  return data;
}

const chosenKey = 'kc:unit';
const listeners = new Set<() => void>();
let chosen = readChosen();

/** The unit this person now works for; one of the units of their positions. */
export function useUnit(): {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly choose: (unitId: UnitId) => void;
} {
  const me = useMe();
  const wanted = useSyncExternalStore(subscribe, () => chosen);
  const held = me.positions.find((position) => position.unitId === wanted) ?? me.positions[0];
  const choose = useCallback((unitId: UnitId) => {
    chosen = unitId;
    try {
      sessionStorage.setItem(chosenKey, unitId);
    } catch {
      // Kept for this page only.
    }
    for (const listener of listeners) listener();
  }, []);
  return { unitId: held?.unitId ?? me.home.id, unitName: held?.unitName ?? me.home.shortName, choose };
}

/**
 * Whether one of the person's positions allows `capability` in a unit (the one worked for, unless named). The server
 * decides again.
 */
export function useCan(capability: Capability, inUnit?: UnitId): boolean {
  const me = useMe();
  const { unitId } = useUnit();
  return me.positions.some((held) => held.unitId === (inUnit ?? unitId) && held.capabilities.includes(capability));
}

/** Forgets everything that was read for a person: at sign-in and sign-out. */
export function useForgetSession(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.cancelQueries();
    queries.clear();
  }, [queries]);
}

function readChosen(): string | null {
  try {
    return sessionStorage.getItem(chosenKey);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

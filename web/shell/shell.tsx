/** The frame of every staff page: where one is, where one can go, who one is. */
import { Link, Outlet, useLocation, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useConnection } from '../api/connection.ts';
import { cx, Skeleton } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useMe, useUnit } from '../identity/session.ts';
import { Mark } from './mark.tsx';
import { shellMessages } from './messages.ts';
import { placesOf, useRooms } from './room.ts';
import { SessionEnded } from './session-ended.tsx';

const SearchBox = lazy(async () => ({ default: (await import('../search/search-box.tsx')).SearchBox }));
const SearchLink = lazy(async () => ({ default: (await import('../search/search-box.tsx')).SearchLink }));
const PersonMenu = lazy(async () => ({ default: (await import('./person-menu.tsx')).PersonMenu }));

export function Shell() {
  const t = useText(shellMessages);
  const { unitName } = useUnit();
  const language = useLanguage();
  const places = placesOf(useRooms(), useMe().positions).filter(({ seldom }) => !seldom);
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  const nav = useRef<HTMLElement>(null);
  useCurrentPlaceInSight(nav);
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#isi"
        className={cx(
          'sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-60 focus:rounded-md focus:bg-nila',
          'focus:px-4 focus:py-2 focus:text-on-nila',
        )}
      >
        {t('skip')}
      </a>
      <header className="sticky top-0 z-30 border-b border-line bg-paper sm:bg-paper/95 sm:backdrop-blur-sm">
        <div className="mx-auto flex h-14 max-w-[88rem] items-center gap-2 px-3 sm:gap-4 sm:px-6 2xl:gap-6">
          <Link to="/" className="flex items-center gap-2.5 font-extrabold tracking-tight">
            <Mark className="size-7" />
            <span className="leading-tight max-sm:sr-only">Kerja Cerdas</span>
          </Link>
          <nav
            ref={nav}
            aria-label={t('navigation')}
            className={cx(
              'flex gap-0.5 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-30 max-sm:overflow-x-auto',
              'max-sm:border-t max-sm:border-line max-sm:bg-surface max-sm:pb-[env(safe-area-inset-bottom)]',
            )}
          >
            {places.map(({ to, exact, also, says, icon: Icon }) => (
              <NavLink
                key={to}
                to={to}
                exact={exact ?? false}
                also={also ?? []}
                icon={<Icon aria-hidden className="size-4.5" />}
              >
                {says[language]}
              </NavLink>
            ))}
          </nav>
          <Suspense fallback={null}>
            <SearchBox />
          </Suspense>
          <div className="ml-auto flex min-w-0 items-center gap-1 sm:gap-3">
            <Suspense fallback={null}>
              <SearchLink />
            </Suspense>
            <span className="truncate text-sm font-semibold text-ink-soft">{unitName}</span>
            <Suspense fallback={<span className="size-9 shrink-0 rounded-full bg-nila-soft" />}>
              <PersonMenu />
            </Suspense>
          </div>
        </div>
        <ConnectionLine />
      </header>
      <main
        id="isi"
        ref={main}
        tabIndex={-1}
        className="mx-auto w-full max-w-[88rem] flex-1 px-3 py-5 outline-none max-sm:pb-24 sm:px-6 sm:py-7"
      >
        <Suspense fallback={<Skeleton lines={6} />}>
          <Outlet />
        </Suspense>
      </main>
      <SessionEnded />
    </div>
  );
}

function NavLink({
  to,
  icon,
  exact = false,
  also = [],
  children,
}: {
  readonly to: string;
  readonly icon: ReactNode;
  readonly exact?: boolean;
  readonly also?: readonly string[];
  readonly children: ReactNode;
}) {
  const { pathname } = useLocation();
  const isHere = also.some((place) => pathname === place || pathname.startsWith(`${place}/`));
  const here = 'bg-nila-soft text-nila-text';
  return (
    <Link
      to={to}
      aria-current={isHere ? 'page' : undefined}
      activeOptions={{ exact }}
      className={cx(
        'flex items-center gap-2 rounded-md px-2 py-2 text-sm font-semibold transition-colors max-sm:min-w-[3.2rem] 2xl:px-3',
        'max-sm:flex-1 max-sm:flex-col max-sm:gap-0.5 max-sm:rounded-none max-sm:px-0 max-sm:text-[0.7rem]',
      )}
      inactiveProps={{ className: isHere ? here : 'text-ink-soft hover:bg-sunken hover:text-ink' }}
      activeProps={{ className: here }}
    >
      {icon}
      {children}
    </Link>
  );
}

function ConnectionLine() {
  const t = useText(shellMessages);
  const connection = useConnection();
  if (connection === 'good') return null;
  return (
    <p
      role="status"
      className={cx(
        'px-4 py-1.5 text-center text-sm font-semibold',
        connection === 'offline' ? 'bg-unsupported-soft text-unsupported' : 'bg-needs-reading-soft text-needs-reading',
      )}
    >
      {t(connection)}
    </p>
  );
}

/** Where a phone has no room for all places, the row of them shows the one that one is at. */
function useCurrentPlaceInSight(nav: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    nav.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path, nav]);
}

/** After a navigation the keyboard stands at the page's content, and the tab says where one is. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [path, main]);
}

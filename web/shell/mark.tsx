/** The mark: a ballot, punched. */
export function Mark({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <path
        fill="var(--nila)"
        fillRule="evenodd"
        d="M8 2h16a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H8a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6Zm8 8.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z"
      />
      <circle cx="16" cy="16" r="2.2" fill="var(--saga)" />
    </svg>
  );
}

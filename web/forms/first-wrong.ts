/** Brings the first field that is wrong before the eye and under the hand, once the page says what is wrong with it. */
export function showFirstWrong(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    const field = form.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  });
}

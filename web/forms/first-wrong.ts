/**
 * Brings the first field that is wrong before the eye and under the hand, once the page says what is wrong with it. Of
 * a group the hand goes to its first control.
 */
export function showFirstWrong(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    // What a server said to an earlier attempt stands above the fields and must not be taken for one.
    const wrong =
      form.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form.querySelector<HTMLElement>('[role="alert"]');
    const group = wrong instanceof HTMLFieldSetElement;
    const field = group ? wrong.querySelector<HTMLElement>('input, select, textarea, button') : wrong;
    field?.focus({ preventScroll: true });
    wrong?.scrollIntoView({ block: 'center' });
  });
}

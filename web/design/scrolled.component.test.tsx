import { expect, test } from 'vitest';
import { expectAccessible, show } from '../testing/show.tsx';
import { Scrolled } from './scrolled.tsx';

const edges = () =>
  [...document.querySelectorAll<HTMLElement>('[data-edge]')]
    .filter((edge) => edge.classList.contains('opacity-100'))
    .map(({ dataset }) => dataset['edge']);

test('an edge that hides something has a shadow, and the keyboard can move what is hidden', async () => {
  const screen = await show(
    <Scrolled label="Angka" className="w-60">
      <p className="w-[60rem]">Lebih lebar daripada tempatnya</p>
    </Scrolled>,
  );
  const area = screen.getByRole('region', { name: 'Angka' });
  await expect.poll(edges).toEqual(['right']);
  await expect.element(area).toHaveAttribute('tabindex', '0');
  area.element().scrollLeft = 100;
  await expect.poll(edges).toEqual(['left', 'right']);
  area.element().scrollLeft = 10_000;
  await expect.poll(edges).toEqual(['left']);
  await expectAccessible();
});

test('what fits has no shadow and is no stop of the tabulator', async () => {
  const screen = await show(
    <Scrolled label="Angka">
      <p>Muat</p>
    </Scrolled>,
  );
  await expect.element(screen.getByRole('region', { name: 'Angka' })).not.toHaveAttribute('tabindex');
  expect(edges()).toEqual([]);
});

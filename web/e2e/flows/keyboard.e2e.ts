import { expect, test } from 'vitest';
import { withBrowser } from '../harness/browser';
import { Shell } from '../pages/shell';
import { SignInPage } from '../pages/sign-in';

const { visit, password } = withBrowser();

test('from the door to a reviewed price without touching the mouse', async () => {
  const { page } = await visit();
  const door = new SignInPage(page);
  await door.open();
  await page.waitForFunction(() => document.activeElement?.getAttribute('autocomplete') === 'username');
  await page.keyboard.type('admin');
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  const shell = new Shell(page);
  await page.getByRole('heading', { level: 1, name: /, Carmen$/ }).waitFor();
  await page.keyboard.press('Control+k');
  await shell.palette.waitFor();
  await page.keyboard.type('precios');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Lista de precios' }).waitFor();
  await page.keyboard.press('F3');
  await page.keyboard.type('traje');
  const found = page.getByRole('link', { name: 'Traje de dos piezas, tintorería' });
  await found.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Traje de dos piezas, tintorería' }).waitFor();
  await page.keyboard.press('Alt+p');
  await page.getByLabel('Precio nuevo').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('inputmode') === 'decimal');
  await page.keyboard.type('170');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Confirmar: $170.00' }).waitFor();
});

test('the palette offers what this person may do, here and now', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('vendedora', password);
  await page.keyboard.press('Control+k');
  const shell = new Shell(page);
  await shell.palette.waitFor();
  const options = await page.getByRole('option').allInnerTexts();
  expect(options.some((option) => option.includes('Ir a Lista de precios'))).toBe(true);
  expect(options.some((option) => option.includes('Bitácora') || option.includes('Personas'))).toBe(false);
  await page.keyboard.type('oscuro');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
});

test('the help sheet lists the keys of this screen, and Escape gives the focus back', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('admin', password);
  await page.goto('/services');
  await page.getByRole('heading', { level: 1, name: 'Lista de precios' }).waitFor();
  const help = page.getByRole('button', { name: 'Ayuda y atajos' });
  await help.focus();
  await page.keyboard.press('F1');
  const sheet = page.getByRole('dialog', { name: 'Ayuda y atajos de teclado' });
  await sheet.getByText('Nuevo servicio').waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Ayuda y atajos');
});

test('the first Tab leads past the navigation', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('admin', password);
  await page.goto('/services');
  await page.getByRole('heading', { level: 1, name: 'Lista de precios' }).waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Saltar al contenido' }).waitFor();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

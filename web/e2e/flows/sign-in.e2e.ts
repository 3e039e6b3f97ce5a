import { expect, test } from 'vitest';
import { withBrowser } from '../harness/browser';
import { SignInPage } from '../pages/sign-in';

const { visit, password } = withBrowser();

test('a clerk signs in in Spanish and is greeted by name', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('vendedora', password);
  await page.getByRole('heading', { level: 1, name: /^Buen.+, Lucía$/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
});

test('a browser that asks for English gets the door in English, and the choice is remembered', async () => {
  const { page } = await visit({ locale: 'en-US' });
  const door = new SignInPage(page, 'en');
  await door.open();
  await page.getByRole('heading', { name: 'Good to see you' }).waitFor();
  await page.getByText('Español', { exact: true }).click();
  await page.getByRole('heading', { name: 'Qué gusto verte' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Qué gusto verte' }).waitFor();
  await page.getByText('English', { exact: true }).click();
  await door.signIn('encargada', password);
  await page.getByRole('heading', { level: 1, name: /^Good .+, Rosa$/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('a wrong password is said on the form, without telling which of the two was wrong', async () => {
  const visitor = await visit();
  visitor.expectsRefusal(401);
  const door = new SignInPage(visitor.page);
  await door.open();
  await door.signIn('vendedora', 'no-es-esta');
  await visitor.page.getByRole('alert').getByText('El usuario o la contraseña no coinciden.').waitFor();
  expect(await door.username.inputValue()).toBe('vendedora');
  await door.signIn('vendedora', password);
  await visitor.page.getByRole('navigation').first().waitFor();
});

test('who opens a page before signing in arrives at it afterwards', async () => {
  const { page } = await visit();
  await page.goto('/services?q=edredon');
  await page.waitForURL('**/sign-in?next=*');
  await new SignInPage(page).signIn('admin', password);
  await page.getByRole('heading', { level: 1, name: 'Lista de precios' }).waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('edredon');
});

test('an address that is nobody’s says so inside the shop', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('admin', password);
  await page.goto('/no-existe');
  await page.getByRole('heading', { name: 'Aquí no hay nada' }).waitFor();
});

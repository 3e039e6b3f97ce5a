import { expect, test } from 'vitest';
import { withBrowser } from '../harness/browser';
import { PasswordChangePage, PeoplePage } from '../pages/people';
import { SignInPage } from '../pages/sign-in';

const { visit, password } = withBrowser();
const own = 'Sabanas-Limpias-27!';

test('a new clerk enters with her one-time password and must choose her own before anything else', async () => {
  const office = await visit();
  await new SignInPage(office.page).arrive('admin', password);
  const people = new PeoplePage(office.page);
  await people.open();
  const once = await people.createClerk('Inés Robles', 'ines.robles', 'Lavandería Centro');
  await office.page.getByRole('button', { name: 'Ya la entregué' }).click();
  await office.page.getByRole('heading', { level: 1, name: 'Inés Robles' }).waitFor();
  await office.page.reload();
  await office.page.getByText('Contraseña por cambiar').waitFor();
  expect(await office.page.getByText(once).count()).toBe(0);

  const till = await visit();
  const door = new SignInPage(till.page);
  await door.open();
  await door.signIn('ines.robles', once);
  await till.page.waitForURL('**/password/change/');
  await till.page.goto('/services');
  await till.page.waitForURL('**/password/change/');
  await new PasswordChangePage(till.page).change(once, own);
  await till.page.getByRole('heading', { level: 1, name: /, Inés$/ }).waitFor();

  const again = await visit();
  await new SignInPage(again.page).arrive('ines.robles', own);
  await again.page.getByRole('heading', { level: 1, name: /, Inés$/ }).waitFor();
});

test('a password that the server finds too common is refused at its field', async () => {
  const visitor = await visit();
  visitor.expectsRefusal(422);
  const { page } = visitor;
  await new SignInPage(page).arrive('vendedora2', password);
  await page.goto('/password/change/');
  await new PasswordChangePage(page).change(password, 'solo-minusculas');
  await page.locator('[aria-invalid="true"]').first().waitFor();
  expect(await page.getByLabel('Contraseña nueva', { exact: true }).getAttribute('aria-invalid')).toBe('true');
});

test('who loses her access is out, and is let in again', async () => {
  const office = await visit();
  await new SignInPage(office.page).arrive('admin', password);
  const people = new PeoplePage(office.page);
  await people.open();
  const once = await people.createClerk('Olga Paz', 'olga.paz', 'Lavandería Roma');
  await office.page.getByRole('button', { name: 'Ya la entregué' }).click();
  await office.page.getByRole('button', { name: 'Quitar acceso' }).click();
  const question = office.page.getByRole('dialog', { name: '¿Quitar el acceso a Olga Paz?' });
  await question.getByRole('button', { name: 'Quitar acceso' }).click();
  await office.page.getByText('Sin acceso', { exact: true }).waitFor();

  const till = await visit();
  till.expectsRefusal(401);
  const door = new SignInPage(till.page);
  await door.open();
  await door.signIn('olga.paz', once);
  await till.page.getByText('El usuario o la contraseña no coinciden.').waitFor();

  await office.page.getByRole('button', { name: 'Devolver acceso' }).click();
  await office.page.getByText('Olga Paz tiene acceso otra vez.').waitFor();
  await office.page.getByRole('button', { name: 'Restablecer contraseña' }).click();
  await office.page.getByRole('button', { name: 'Restablecer', exact: true }).click();
  const anew = await people.password.innerText();
  expect(anew).not.toBe(once);
  await door.signIn('olga.paz', anew);
  await till.page.waitForURL('**/password/change/');
});

test('a manager sees the clerks of her branch and offers no other role', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('encargada', password);
  await new PeoplePage(page).open();
  await page.getByRole('link', { name: 'Lucía Hernández' }).waitFor();
  expect(await page.getByRole('link', { name: 'Daniela Ortiz' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Nueva persona' }).click();
  const panel = page.getByRole('dialog', { name: 'Nueva persona' });
  await panel.getByLabel('Nombre completo').waitFor();
  expect(await panel.getByRole('radio').count()).toBe(1);
});

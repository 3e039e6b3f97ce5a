import { expect, test } from 'vitest';
import { withBrowser } from '../harness/browser';
import { ServicePage, ServicesPage } from '../pages/services';
import { Shell } from '../pages/shell';
import { SignInPage } from '../pages/sign-in';

const { visit, password } = withBrowser();

test('a clerk reads prices and finds no way to change one', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('vendedora', password);
  const list = new ServicesPage(page);
  await list.open();
  await list.service('Edredón king size').waitFor();
  expect(await list.newService.count()).toBe(0);
  await new ServicePage(page).openFromList('Edredón king size');
  await page.getByRole('region', { name: 'Historial de precios' }).waitFor();
  for (const name of ['Cambiar precio', 'Editar', 'Desactivar']) {
    expect(await page.getByRole('button', { name }).count(), name).toBe(0);
  }
  expect(await page.getByRole('link', { name: 'Ver en la bitácora' }).count()).toBe(0);
});

test('a clerk sees only her places, and an address typed by hand says that it is not for her', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('vendedora', password);
  const shell = new Shell(page);
  expect(await shell.places()).toEqual(['Inicio', 'Precios', 'Sucursales']);
  for (const path of ['/people', '/audit']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: 'Esta página no es para tu rol' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
  }
});

test('a panel opened by its address gives a clerk no form', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('vendedora', password);
  await new ServicesPage(page).open('?panel=new');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the server refuses her what the screen does not offer', async () => {
  const visitor = await visit();
  visitor.expectsRefusal(403);
  const { page } = visitor;
  await new SignInPage(page).arrive('vendedora', password);
  const refused = await page.evaluate(async () => {
    const session = await (await fetch('/api/v1/auth/session')).json();
    const list = await (await fetch('/api/v1/services?limit=1')).json();
    const url = `/api/v1/services/${list.items[0].id}`;
    const etag = (await fetch(url)).headers.get('ETag') ?? '';
    const change = await fetch(url, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf_token, 'If-Match': etag },
      body: JSON.stringify({ price: '1.00' }),
    });
    const audit = await fetch('/api/v1/audit-log');
    return [change.status, (await change.json()).code, audit.status];
  });
  expect(refused).toEqual([403, 'forbidden', 403]);
});

test('a service of nobody’s is answered as one that is not there', async () => {
  const visitor = await visit();
  visitor.expectsRefusal(404);
  await new SignInPage(visitor.page).arrive('vendedora', password);
  await visitor.page.goto('/services/01890000-0000-7000-8000-000000000000');
  await visitor.page.getByRole('heading', { level: 1, name: 'Aquí no hay nada' }).waitFor();
});

test('a link that would lead away after signing in leads home, signed in or not', async () => {
  const { page } = await visit();
  const home = async (next: string) => {
    await page.getByRole('navigation').first().waitFor();
    await page.waitForURL((url) => url.pathname === '/');
    expect(new URL(page.url()).hostname, next).toBe('127.0.0.1');
  };
  const lure = (next: string) => page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await lure('https://evil.example');
  await new SignInPage(page).signIn('vendedora', password);
  await home('before signing in');
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', ' http://evil.example']) {
    await lure(next);
    await home(next);
  }
});

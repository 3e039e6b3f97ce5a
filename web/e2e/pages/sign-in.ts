import type { Locator, Page } from 'playwright-core';

const WORDS = {
  es: { username: 'Usuario', password: 'Contraseña', enter: 'Entrar' },
  en: { username: 'Username', password: 'Password', enter: 'Sign in' },
};

export class SignInPage {
  readonly username: Locator;
  readonly password: Locator;
  readonly enter: Locator;
  readonly page: Page;

  constructor(page: Page, language: 'es' | 'en' = 'es') {
    this.page = page;
    const words = WORDS[language];
    this.username = page.getByLabel(words.username, { exact: true });
    this.password = page.getByLabel(words.password, { exact: true });
    this.enter = page.getByRole('button', { name: words.enter, exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto('/sign-in');
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.username.fill(username);
    await this.password.fill(password);
    await this.enter.click();
  }

  /** Opens the page, signs in, and waits for the frame of the shop. */
  async arrive(username: string, password: string): Promise<void> {
    await this.open();
    await this.signIn(username, password);
    await this.page.getByRole('navigation').first().waitFor();
  }
}

export class SignInDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly password: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Entra de nuevo para seguir' });
    this.password = this.dialog.getByLabel('Contraseña', { exact: true });
  }

  async signInAgain(password: string): Promise<void> {
    await this.password.fill(password);
    await this.dialog.getByRole('button', { name: 'Entrar', exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async signInAs(username: string, password: string): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Entrar como otra persona' }).click();
    await this.dialog.getByLabel('Usuario', { exact: true }).fill(username);
    await this.password.fill(password);
    await this.dialog.getByRole('button', { name: 'Entrar', exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}

import type { Locator, Page } from 'playwright-core';

export class PeoplePage {
  readonly page: Page;
  readonly password: Locator;

  constructor(page: Page) {
    this.page = page;
    this.password = page.getByRole('status', { name: 'Contraseña de un solo uso' });
  }

  async open(): Promise<void> {
    await this.page.goto('/people');
    await this.page.getByRole('heading', { level: 1, name: 'Personas' }).waitFor();
  }

  /** Creates a clerk and returns the password that is shown once. */
  async createClerk(fullName: string, username: string, branch: string): Promise<string> {
    await this.page.getByRole('button', { name: 'Nueva persona' }).click();
    const panel = this.page.getByRole('dialog', { name: 'Nueva persona' });
    await panel.getByLabel('Nombre completo').fill(fullName);
    await panel.getByRole('textbox', { name: 'Usuario' }).fill(username);
    await panel.getByLabel(branch).check();
    await panel.getByRole('button', { name: 'Dar de alta' }).click();
    return this.password.innerText();
  }
}

export class PasswordChangePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async change(current: string, next: string): Promise<void> {
    await this.page.getByLabel(/^Contraseña (que te dieron|actual)/).fill(current);
    await this.page.getByLabel('Contraseña nueva', { exact: true }).fill(next);
    await this.page.getByLabel('Repite la contraseña nueva').fill(next);
    await this.page.getByRole('button', { name: 'Cambiar contraseña' }).click();
  }
}

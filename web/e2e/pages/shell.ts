import type { Locator, Page } from 'playwright-core';

export class Shell {
  readonly page: Page;
  readonly navigation: Locator;
  readonly palette: Locator;
  readonly heading: Locator;

  constructor(page: Page) {
    this.page = page;
    this.navigation = page.getByRole('navigation', { name: 'Navegación principal' });
    this.palette = page.getByRole('combobox', { name: 'Buscar o ejecutar un comando' });
    this.heading = page.getByRole('heading', { level: 1 });
  }

  async goTo(place: string): Promise<void> {
    await this.navigation.getByRole('link', { name: place }).click();
  }

  places(): Promise<string[]> {
    return this.navigation.getByRole('link').allInnerTexts();
  }

  async openMenu(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /men[uú]$/ })
      .click();
    await this.page.getByRole('menu').waitFor();
  }

  async signOut(): Promise<void> {
    await this.openMenu();
    await this.page.getByRole('menuitem', { name: 'Cerrar sesión' }).click();
  }
}

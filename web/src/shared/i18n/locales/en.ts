import type { Shape } from '@/shared/i18n/shape';
import { account } from './en/account';
import { audit } from './en/audit';
import { auth } from './en/auth';
import { branches } from './en/branches';
import { catalog } from './en/catalog';
import { common } from './en/common';
import { errors } from './en/errors';
import { home } from './en/home';
import { people } from './en/people';
import { shell } from './en/shell';
import type { es } from './es';

export const en: Shape<typeof es> = { account, audit, auth, branches, catalog, common, errors, home, people, shell };

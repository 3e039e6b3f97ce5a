import { account } from './es/account';
import { audit } from './es/audit';
import { auth } from './es/auth';
import { branches } from './es/branches';
import { catalog } from './es/catalog';
import { common } from './es/common';
import { errors } from './es/errors';
import { home } from './es/home';
import { people } from './es/people';
import { shell } from './es/shell';

/** The source of all words on screen; English must have the same shape. */
export const es = { account, audit, auth, branches, catalog, common, errors, home, people, shell };

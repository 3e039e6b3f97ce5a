import { accountRoute } from './routes/account';
import { auditRoute } from './routes/audit';
import { branchesRoute, branchRoute } from './routes/branches';
import { homeRoute } from './routes/home';
import { passwordChangeRoute } from './routes/password-change';
import { peopleRoute, personRoute } from './routes/people';
import { rootRoute } from './routes/root';
import { serviceRoute, servicesRoute } from './routes/services';
import { signInRoute } from './routes/sign-in';
import { signedInRoute } from './routes/signed-in';

export const routeTree = rootRoute.addChildren([
  signInRoute,
  passwordChangeRoute,
  signedInRoute.addChildren([
    homeRoute,
    servicesRoute,
    serviceRoute,
    peopleRoute,
    personRoute,
    branchesRoute,
    branchRoute,
    auditRoute,
    accountRoute,
  ]),
]);

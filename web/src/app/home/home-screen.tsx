import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LatestPriceChanges } from '@/features/audit/latest-price-changes';
import { servicesQuery } from '@/features/catalog/api';
import { PriceLookup } from '@/features/catalog/price-lookup';
import { useFormat } from '@/shared/i18n/use-format';
import { firstName, partOfDay } from '@/shared/lib/greeting';
import { useCan, useCurrentUser } from '@/shared/session/use-current-user';
import { PageHeader } from '@/shared/ui/page-header';
import classes from './home-screen.module.css';
import { QuickLinks } from './quick-links';

export function HomeScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const user = useCurrentUser();
  const seesAudit = useCan('audit.see');
  const now = new Date();
  const places = user.branches.map((branch) => branch.name);
  return (
    <>
      <PageHeader
        title={t(`home.${partOfDay(now.getHours())}`, { name: firstName(user.full_name) })}
        tabTitle={t('shell.home')}
        lead={
          <span className={classes.lead}>
            <span>{format.longDate(now)}</span>
            <span>{t(`common.roles.${user.role}`)}</span>
            <span>{places.length > 0 ? format.list(places) : t('home.branchesNone')}</span>
          </span>
        }
      />
      <div className={classes.columns}>
        <PriceLookup />
        <div className={classes.stack}>
          <QuickLinks />
          {seesAudit ? <LatestChanges /> : null}
        </div>
      </div>
    </>
  );
}

function LatestChanges() {
  const { data: services } = useSuspenseQuery(servicesQuery);
  return <LatestPriceChanges serviceName={(id) => services.find((service) => service.id === id)?.name} />;
}

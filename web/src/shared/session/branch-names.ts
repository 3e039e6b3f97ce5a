import { useTranslation } from 'react-i18next';
import { useCurrentUser } from './use-current-user';

/** Names of branches by id, as far as this person may know them. */
export function useBranchName(): (branchId: string) => string {
  const { t } = useTranslation();
  const { branches } = useCurrentUser();
  return (branchId) => branches.find((branch) => branch.id === branchId)?.name ?? t('common.otherBranch');
}

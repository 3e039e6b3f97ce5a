import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './sortable-header.module.css';

export type SortDirection = 'ascending' | 'descending';

interface Props {
  label: string;
  direction: SortDirection | null;
  align?: 'start' | 'end';
  onSort: () => void;
}

export function SortableHeader({ label, direction, align = 'start', onSort }: Props) {
  const { t } = useTranslation();
  const Mark = direction === 'ascending' ? IconArrowUp : direction === 'descending' ? IconArrowDown : IconArrowsSort;
  return (
    <th scope="col" aria-sort={direction ?? 'none'} data-align={align}>
      <button
        type="button"
        className={classes.sort}
        data-on={direction !== null}
        onClick={onSort}
        title={t('catalog.sortBy', { column: label })}
      >
        {label}
        <Mark size={14} aria-hidden="true" />
      </button>
    </th>
  );
}

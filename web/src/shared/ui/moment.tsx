import { useFormat } from '@/shared/i18n/use-format';

interface Props {
  at: string;
  /** How it reads: how long ago, or the date and time. The other form is in the title. */
  as?: 'ago' | 'exact' | 'date';
}

export function Moment({ at, as = 'exact' }: Props) {
  const format = useFormat();
  const exact = format.dateTime(at);
  const text = as === 'ago' ? format.ago(at) : as === 'date' ? format.date(at) : exact;
  return (
    <time dateTime={at} title={exact}>
      {text}
    </time>
  );
}

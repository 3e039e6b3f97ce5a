import { TextInput, type TextInputProps } from '@mantine/core';
import { parseMoney } from '@/shared/lib/money';

interface Props extends Omit<TextInputProps, 'onChange' | 'value'> {
  value?: string;
  onChange?: (value: string) => void;
}

/** Holds what was typed; on leaving the field a valid amount gets its two decimals. */
export function MoneyField({ value = '', onChange, ...props }: Props) {
  return (
    <TextInput
      {...props}
      inputMode="decimal"
      autoComplete="off"
      leftSection={<span aria-hidden="true">$</span>}
      className="figures"
      value={value}
      onChange={(event) => onChange?.(event.currentTarget.value)}
      onBlur={(event) => {
        const amount = parseMoney(event.currentTarget.value);
        if (amount !== null && amount !== value) onChange?.(amount);
        props.onBlur?.(event);
      }}
    />
  );
}

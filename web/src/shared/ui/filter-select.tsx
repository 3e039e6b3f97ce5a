import { NativeSelect } from '@mantine/core';
import classes from './toolbar.module.css';

interface Props<Value extends string> {
  label: string;
  value: Value | undefined;
  /** What no filter is called. */
  any: string;
  options: { value: Value; label: string }[];
  onChange: (value: Value | undefined) => void;
}

/** The system's own list: exact with a keyboard, large on a phone. */
export function FilterSelect<Value extends string>({ label, value, any, options, onChange }: Props<Value>) {
  return (
    <NativeSelect
      className={classes.filter}
      aria-label={label}
      value={value ?? ''}
      data={[{ value: '', label: any }, ...options]}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        onChange(chosen?.value);
      }}
    />
  );
}

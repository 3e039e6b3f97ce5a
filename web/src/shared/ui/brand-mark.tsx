interface Props {
  size?: number;
}

/** The drum with its water line. Decorative: the name stands beside it. */
export function BrandMark({ size = 32 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b7285" />
      <circle cx="16" cy="16" r="9.5" fill="none" stroke="#fff" strokeWidth="2.2" />
      <path d="M8.2 17.2c2.6-2.2 5.2-2.2 7.8 0s5.2 2.2 7.8 0A7.9 7.9 0 0 1 8.2 17.2Z" fill="#fff" />
      <circle cx="18.6" cy="11.8" r="1.5" fill="#fff" />
    </svg>
  );
}

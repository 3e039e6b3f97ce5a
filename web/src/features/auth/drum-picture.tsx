import classes from './drum-picture.module.css';

const BUBBLES: [number, number, number][] = [
  [132, 118, 9],
  [258, 96, 14],
  [302, 150, 7],
  [176, 84, 5],
  [226, 142, 6],
  [110, 176, 6],
  [282, 206, 4],
  [196, 172, 11],
];

/** A washing drum seen from the counter: rim, glass, water and a few bubbles. Decorative. */
export function DrumPicture() {
  return (
    <svg className={classes.picture} viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      <defs>
        <clipPath id="drum-glass">
          <circle cx="200" cy="200" r="128" />
        </clipPath>
        <linearGradient id="drum-water" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#8fdbe6" stopOpacity="0.95" />
          <stop offset="1" stopColor="#2a9db0" stopOpacity="0.95" />
        </linearGradient>
        <linearGradient id="drum-rim" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#ffffff" stopOpacity="0.55" />
          <stop offset="1" stopColor="#ffffff" stopOpacity="0.12" />
        </linearGradient>
      </defs>
      <circle cx="200" cy="200" r="196" fill="#ffffff" opacity="0.05" />
      <circle cx="200" cy="200" r="168" fill="#ffffff" opacity="0.07" />
      <circle cx="200" cy="200" r="146" fill="none" stroke="url(#drum-rim)" strokeWidth="14" />
      <circle cx="200" cy="200" r="128" fill="#053a45" />
      <g clipPath="url(#drum-glass)">
        <g className={classes.far}>
          <path
            d="M-60 226c43-22 87-22 130 0s87 22 130 0 87-22 130 0 87 22 130 0v220H-60Z"
            fill="#5fc3d2"
            opacity="0.45"
          />
        </g>
        <g className={classes.near}>
          <path d="M-60 240c43-26 87-26 130 0s87 26 130 0 87-26 130 0 87 26 130 0v220H-60Z" fill="url(#drum-water)" />
        </g>
        {BUBBLES.map(([x, y, r]) => (
          <g key={`${x}-${y}`}>
            <circle
              cx={x}
              cy={y}
              r={r}
              fill="#ffffff"
              opacity="0.16"
              stroke="#ffffff"
              strokeOpacity="0.6"
              strokeWidth="1.4"
            />
            <circle cx={x - r * 0.35} cy={y - r * 0.35} r={r * 0.2} fill="#ffffff" opacity="0.85" />
          </g>
        ))}
        <path
          d="M96 150c14-34 44-60 84-70"
          fill="none"
          stroke="#ffffff"
          strokeOpacity="0.5"
          strokeWidth="7"
          strokeLinecap="round"
        />
      </g>
    </svg>
  );
}

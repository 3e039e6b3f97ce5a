import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { createElement } from 'react';

const brand: MantineColorsTuple = [
  '#e9f6f8',
  '#d3ecf0',
  '#a8d9e1',
  '#74c2cf',
  '#45abbb',
  '#2595a8',
  '#12829a',
  '#0b7285',
  '#095d6d',
  '#074955',
];
const gray: MantineColorsTuple = [
  '#f6f8f9',
  '#eef2f3',
  '#e2e8ea',
  '#d2dadd',
  '#b8c3c7',
  '#93a1a6',
  '#6b7a80',
  '#4d5b60',
  '#323d41',
  '#1b2427',
];
const dark: MantineColorsTuple = [
  '#e4ebed',
  '#c0cbce',
  '#98a7ab',
  '#6b7c81',
  '#38464b',
  '#28353a',
  '#1c272b',
  '#141d20',
  '#0e1517',
  '#090e10',
];

/** Clean linen: cool white surfaces, one deep teal, hairlines instead of shadows. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 7 },
  colors: { brand, gray, dark },
  black: '#1b2427',
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  headings: { fontWeight: '650', textWrap: 'balance' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '18px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: false,
  // Plain objects: `Component.extend` would pull every one of these into the first download.
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 36 } },
    Button: { defaultProps: { loaderProps: { type: 'dots' } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { opacity: 0.45 } } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md', withinPortal: true } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 80 },
        overlayProps: { opacity: 0.45 },
        radius: 'lg',
      },
    },
    NativeSelect: {
      defaultProps: { rightSection: createElement(IconChevronDown, { size: 16, 'aria-hidden': true }) },
    },
    Tooltip: {
      defaultProps: { openDelay: 250, withArrow: true, events: { hover: true, focus: true, touch: false } },
    },
  },
});

/** Mantine's own dimmed, placeholder and error inks fall short of 4.5:1 on these surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2427',
    '--mantine-color-dimmed': '#55646a',
    '--mantine-color-placeholder': '#66757b',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#0b7285',
    '--mantine-color-default-border': '#8a989e',
  },
  dark: {
    '--mantine-color-body': '#172023',
    '--mantine-color-text': '#e4ebed',
    '--mantine-color-dimmed': '#a3b1b5',
    '--mantine-color-placeholder': '#8c9ca1',
    '--mantine-color-error': '#ff9b91',
    '--mantine-color-anchor': '#6cc7d5',
    '--mantine-color-default-border': '#5f7076',
    '--mantine-color-brand-light': 'rgba(69, 171, 187, 0.16)',
    '--mantine-color-brand-light-hover': 'rgba(69, 171, 187, 0.24)',
    '--mantine-color-brand-light-color': '#8fd6e1',
  },
});

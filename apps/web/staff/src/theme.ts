import { createTheme, type CSSVariablesResolver } from '@mantine/core'
import { t } from './texts'

/** Calm blue of a hospital form; sizes for people who look at it all day. */
export const theme = createTheme({
  primaryColor: 'bot',
  primaryShade: 7,
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: 'Inter, "Noto Sans", system-ui, sans-serif',
  headings: { fontFamily: 'Inter, "Noto Sans", system-ui, sans-serif' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  colors: {
    bot: ['#eef4fb', '#d9e6f3', '#b0cbe6', '#84aed9', '#5f95cd', '#4885c6', '#2f6cae', '#1d4f86', '#164070', '#0f315a'],
  },
  components: {
    Badge: { defaultProps: { tt: 'none', fw: 600, radius: 'sm' } },
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    DateInput: { defaultProps: { size: 'xs', ariaLabels: t.calendar, hideOutsideDates: true } },
    Alert: { styles: { body: { gap: 2 } } },
    Paper: { defaultProps: { withBorder: true, p: 'sm' } },
  },
})

/** Greys and edges that reach 4.5 : 1 for words and 3 : 1 for the border of a field. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#495867',
    '--mantine-color-placeholder': '#5c6b79',
    '--mantine-color-error': '#a81f1f',
  },
  dark: {},
})

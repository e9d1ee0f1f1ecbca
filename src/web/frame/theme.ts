import {
  createTheme,
  defaultCssVariablesResolver,
  defaultVariantColorsResolver,
  rem,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { brick, dark, leaf, light, night, nila, soga, warmGray, type Shades, type Tokens } from './palette.ts'

const tuple = (shades: Shades) => shades as unknown as MantineColorsTuple

/**
 * Mantine's filled button writes white on whatever shade the scheme gives, which fails contrast on the pale shades of the
 * dark scheme. The text takes the colour's own contrast variable instead, set per scheme below.
 */
const readableFilled: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  const own = input.color ?? input.theme.primaryColor
  return input.variant === 'filled' && own in input.theme.colors
    ? { ...colors, color: `var(--filled-text-${own}, var(--mantine-color-white))` }
    : colors
}

const named = (tokens: Tokens) =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]))

const own = ['nila', 'soga', 'red', 'green', 'gray'] as const

export const variables: CSSVariablesResolver = (theme) => {
  const given = defaultCssVariablesResolver(theme)
  return {
    variables: given.variables,
    light: {
      ...given.light,
      ...named(light),
      ...Object.fromEntries(own.map((color) => [`--filled-text-${color}`, '#ffffff'])),
      '--mantine-color-body': 'var(--paper)',
      '--mantine-color-text': 'var(--ink)',
      '--mantine-color-dimmed': 'var(--ink-soft)',
      '--mantine-color-placeholder': '#6f6a60',
      '--mantine-color-default': 'var(--card)',
      '--mantine-color-default-border': 'var(--line-strong)',
      '--mantine-color-error': 'var(--bad)',
      '--mantine-color-anchor': 'var(--accent)',
    },
    dark: {
      ...given.dark,
      ...named(dark),
      ...Object.fromEntries(own.map((color) => [`--filled-text-${color}`, '#0d2024'])),
      '--mantine-color-body': 'var(--paper)',
      '--mantine-color-text': 'var(--ink)',
      '--mantine-color-dimmed': 'var(--ink-soft)',
      '--mantine-color-placeholder': '#93a3a1',
      '--mantine-color-default': 'var(--card)',
      '--mantine-color-default-border': 'var(--line-strong)',
      '--mantine-color-error': 'var(--bad)',
      '--mantine-color-anchor': 'var(--accent)',
      ...Object.fromEntries(
        own.flatMap((color) => [
          [`--mantine-color-${color}-filled`, `var(--mantine-color-${color}-4)`],
          [`--mantine-color-${color}-filled-hover`, `var(--mantine-color-${color}-3)`],
        ]),
      ),
    },
  }
}

const size = (px: number, lineHeight: number) => ({ fontSize: rem(px), lineHeight: String(lineHeight) })

/** The theme; `closeLabel` is what the cross of a dialog is called in the reader's language. */
export const themeIn = (closeLabel: string) =>
  createTheme({
    primaryColor: 'nila',
    primaryShade: { light: 7, dark: 4 },
    colors: {
      nila: tuple(nila),
      soga: tuple(soga),
      red: tuple(brick),
      green: tuple(leaf),
      gray: tuple(warmGray),
      dark: tuple(night),
    },
    white: '#fffefb',
    black: '#17292e',
    variantColorResolver: readableFilled,
    fontFamily: "'Plus Jakarta Sans Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
    fontSizes: { xs: rem(13), sm: rem(14), md: rem(16), lg: rem(18), xl: rem(21) },
    lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.4' },
    headings: {
      fontWeight: '700',
      textWrap: 'balance',
      sizes: {
        h1: size(30, 1.2),
        h2: size(20, 1.3),
        h3: size(17, 1.35),
        h4: size(15, 1.4),
        h5: size(14, 1.4),
        h6: size(13, 1.4),
      },
    },
    radius: { xs: rem(4), sm: rem(6), md: rem(10), lg: rem(14), xl: rem(22) },
    defaultRadius: 'sm',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      Button: { defaultProps: { radius: 'md' }, styles: { root: { fontWeight: 650 } } },
      ActionIcon: { defaultProps: { variant: 'subtle', radius: 'md' } },
      InputWrapper: { styles: { label: { fontSize: rem(14), fontWeight: 600, marginBottom: rem(3) } } },
      TextInput: { defaultProps: { size: 'md' } },
      PasswordInput: { defaultProps: { size: 'md' } },
      NumberInput: { defaultProps: { size: 'md', hideControls: true, thousandSeparator: '.', decimalSeparator: ',' } },
      Select: { defaultProps: { size: 'md', checkIconPosition: 'right' } },
      MultiSelect: { defaultProps: { size: 'md' } },
      Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
      Modal: {
        defaultProps: {
          radius: 'lg',
          centered: true,
          overlayProps: { backgroundOpacity: 0.45, blur: 2 },
          // Its <header> would count as a second banner of the page.
          attributes: { header: { role: 'presentation' } },
        },
        styles: { title: { fontWeight: 700, fontSize: rem(18) } },
      },
      ModalCloseButton: { defaultProps: { 'aria-label': closeLabel } },
      Tooltip: { defaultProps: { withArrow: true, openDelay: 250, events: { hover: true, focus: true, touch: true } } },
      Anchor: { defaultProps: { underline: 'always' } },
    },
  })

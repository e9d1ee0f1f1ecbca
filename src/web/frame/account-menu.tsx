import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import {
  IconCheck,
  IconDeviceDesktop,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSelector,
  IconSun,
  IconUserShield,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { signOut, useSession } from '../net/session.ts'
import { chooseLanguage, useLanguage } from '../words/language.ts'
import { useWords } from '../words/use-words.ts'
import css from './account-menu.module.css'

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const

/** Who is signed in; the display, the language and the way out. */
export function AccountMenu() {
  const words = useWords()
  const language = useLanguage()
  const { account } = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const mark = (on: boolean) => (on ? <IconCheck size={16} aria-hidden /> : undefined)
  return (
    <Menu position="top-start" width={232} shadow="md">
      <Menu.Target>
        <UnstyledButton className={css.button}>
          <span className="hidden-text">{words.account.menu}: </span>
          <span className={css.initials} aria-hidden>
            {initialsOf(account.name)}
          </span>
          <span className={css.who}>
            <strong>{account.name}</strong>
            <small>{words.roles[account.role]}</small>
          </span>
          <IconSelector size={18} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.account.scheme}</Menu.Label>
        {schemes.map(([scheme, Icon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={17} aria-hidden />}
            rightSection={mark(colorScheme === scheme)}
            aria-current={colorScheme === scheme || undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {words.account[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{words.account.language}</Menu.Label>
        {(['id', 'en'] as const).map((code) => (
          <Menu.Item
            key={code}
            lang={code}
            leftSection={<IconLanguage size={17} aria-hidden />}
            rightSection={mark(language === code)}
            aria-current={language === code || undefined}
            onClick={() => chooseLanguage(code)}
          >
            {code === 'id' ? 'Bahasa Indonesia' : 'English'}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/akun-saya" leftSection={<IconUserShield size={17} aria-hidden />}>
          {words.account.own}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={17} aria-hidden />} onClick={() => void signOut()}>
          {words.account.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase()

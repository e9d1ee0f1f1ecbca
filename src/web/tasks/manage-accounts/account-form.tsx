import { Button, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { roles, roleTraits, type Role } from '../../../domain/access/roles.ts'
import { Problem } from '../../parts/problem/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { useAddAccount, useAreaNames, useChangeAccount, type Account } from './data.ts'
import { makePassword } from './make-password.ts'
import { useText } from './words.ts'

type Props = { account?: Account; onDone: (name: string) => void }

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const shortestPassword = 10

/** A new account, or the role and area of one. The e-mail of an account never changes: the history names it. */
export function AccountForm({ account, onDone }: Props) {
  const text = useText()
  const words = useWords()
  const names = useAreaNames()
  const add = useAddAccount()
  const change = useChangeAccount()
  const [name, setName] = useState(account?.name ?? '')
  const [email, setEmail] = useState(account?.email ?? '')
  const [password, setPassword] = useState('')
  const [role, setRole] = useState<Role>(account?.role ?? 'officer')
  const [office, setOffice] = useState(account?.office ?? '')
  const [areas, setAreas] = useState(account?.areas ?? [])
  const [tried, setTried] = useState(false)

  const byArea = roleTraits[role].reach === 'area'
  const faults = {
    name: name.trim() ? undefined : text.form.required,
    email: account || emailShape.test(email.trim()) ? undefined : text.form.emailWrong,
    password: account || password.length >= shortestPassword ? undefined : text.form.passwordShort,
    areas: byArea && areas.length === 0 && !account?.places.length ? text.form.areasNeeded : undefined,
  }
  const shown = (fault: string | undefined) => (tried ? fault : undefined)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.values(faults).some(Boolean)) return
    const body = { name: name.trim(), role, office: office.trim(), areas: byArea ? areas : [] }
    try {
      if (account) await change.mutateAsync({ path: { account: account.id }, body })
      else await add.mutateAsync({ body: { ...body, email: email.trim(), password } })
    } catch {
      // Shown below the form by the mutation's own error.
      return
    }
    onDone(body.name)
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          data-autofocus
          label={text.name}
          value={name}
          error={shown(faults.name)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {!account && (
          <>
            <TextInput
              type="email"
              label={text.email}
              autoComplete="off"
              value={email}
              error={shown(faults.email)}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <TextInput
              label={text.form.password}
              description={text.form.passwordHint}
              autoComplete="off"
              value={password}
              error={shown(faults.password)}
              onChange={(event) => setPassword(event.currentTarget.value)}
              rightSectionWidth={104}
              rightSection={
                <Button size="xs" variant="default" onClick={() => setPassword(makePassword())}>
                  {text.form.make}
                </Button>
              }
            />
          </>
        )}
        <Select
          label={text.role}
          description={roleTraits[role].comesTo}
          data={roles.map((value) => ({ value, label: words.roles[value] }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(value ?? role)}
        />
        <TextInput label={text.office} value={office} onChange={(event) => setOffice(event.currentTarget.value)} />
        {byArea && (
          <MultiSelect
            label={text.form.areas}
            description={text.form.areasHint}
            searchable
            hidePickedOptions
            limit={60}
            value={areas}
            error={shown(faults.areas)}
            onChange={setAreas}
            data={[
              { group: text.form.kecamatan, items: names.kecamatan },
              { group: text.form.desa, items: names.desa },
            ]}
          />
        )}
        <Problem error={add.error ?? change.error} />
        <Button type="submit" loading={add.isPending || change.isPending}>
          {account ? text.form.save : text.form.create}
        </Button>
      </Stack>
    </form>
  )
}

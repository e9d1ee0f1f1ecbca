import { Button, type ButtonProps } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { download } from '../../net/download.ts'
import { Problem } from '../problem/problem.tsx'

type DownloadButtonProps = ButtonProps & { path: string; name: string; label: string }

/** Fetches a file that takes a while to write, and says why when it may not be had. */
export function DownloadButton({ path, name, label, ...rest }: DownloadButtonProps) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  async function go() {
    setBusy(true)
    setError(undefined)
    await download(path, name).catch(setError)
    setBusy(false)
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void go()}
        loading={busy}
        {...rest}
      >
        {label}
      </Button>
      <Problem error={error} />
    </>
  )
}

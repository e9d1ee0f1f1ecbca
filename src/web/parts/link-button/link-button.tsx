import { Button, type ButtonProps } from '@mantine/core'
import { Link } from '@tanstack/react-router'

/** Goes somewhere and looks like a button. */
export const LinkButton = ({ to, ...rest }: ButtonProps & { to: string }) => (
  <Button component={Link} to={to} {...rest} />
)

import { Link } from '@tanstack/react-router'
import css from './article.module.css'

/** An article, leading to the page of the law that quotes it; without a rule, to the rules that rest on the article. */
export function ArticleLink({ article, rule }: { article: string; rule?: string | undefined }) {
  return rule ? (
    <Link to="/hukum/$rule" params={{ rule } as never} className={css.link}>
      {article}
    </Link>
  ) : (
    <Link to="/hukum" search={{ q: article } as never} className={css.link}>
      {article}
    </Link>
  )
}

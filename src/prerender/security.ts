import { createHash } from 'node:crypto'
import { unseenScript } from './unseen-script.ts'

/** By its hash a browser knows what may stand inside a page. */
function hashed(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * What a page may load: files of its own host; inside it the one style sheet and the one script that shows nothing to whoever has
 * left (named by their hashes). Nothing from elsewhere, no `unsafe-*`. `frame-ancestors` works only as a header, so `asHeader` adds it.
 */
export function contentSecurityPolicy(css: string, asHeader: boolean): string {
  const rules = [
    "default-src 'none'",
    `script-src 'self' ${hashed(unseenScript)}`,
    `style-src 'self' ${hashed(css)}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ]
  if (asHeader) rules.push("frame-ancestors 'none'")
  return rules.join('; ')
}

/** The headers of every answer. */
function securityHeaders(css: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(css, true),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(self), geolocation=(self), payment=(), usb=()',
  }
}

/** How long files may be kept: those with a hash in their name for ever, all others are asked for again. */
export const cacheRules = {
  hashed: { folders: ['assets', 'data'], value: 'public, max-age=31536000, immutable' },
  /** Folders below these whose files keep their names: what is kept of them for ever would never be new again. */
  named: ['data/open'],
  other: 'no-cache',
} as const

/** Matches the paths of files with a hash, for hosts that know regular expressions. */
const hashedPattern = cacheRules.hashed.folders
  .map((folder) => {
    const named = cacheRules.named
      .filter((one) => one.startsWith(`${folder}/`))
      .map((one) => one.slice(folder.length + 1))
    return named.length > 0 ? `${folder}/(?!(?:${named.join('|')})/)` : `${folder}/`
  })
  .join('|')

/** Headers as Netlify, Cloudflare Pages and others read them from a file named `_headers`. */
export function headersFile(css: string, base: string): string {
  const lines = Object.entries(securityHeaders(css)).map(([name, value]) => `  ${name}: ${value}`)
  const hashed = cacheRules.hashed.folders.map(
    (folder) => `${base}${folder}/*\n  Cache-Control: ${cacheRules.hashed.value}`,
  )
  const named = cacheRules.named.map((folder) => `${base}${folder}/*\n  Cache-Control: ${cacheRules.other}`)
  return `${base}*\n${lines.join('\n')}\n${[...hashed, ...named].join('\n')}\n`
}

/** The same for Apache, together with clean addresses and the page for what is not there. */
export function apacheFile(css: string, base: string): string {
  const headers = Object.entries(securityHeaders(css)).map(([name, value]) => `  Header always set ${name} "${value}"`)
  return [
    '<IfModule mod_headers.c>',
    ...headers,
    `  Header set Cache-Control "${cacheRules.other}"`,
    `  <If "%{REQUEST_URI} =~ m#^${base}(?:${hashedPattern})#">`,
    `    Header set Cache-Control "${cacheRules.hashed.value}"`,
    '  </If>',
    '</IfModule>',
    'AddType application/manifest+json .webmanifest',
    'AddType application/geo+json .geojson',
    'AddType application/ld+json .jsonld',
    'AddType text/csv;charset=utf-8 .csv',
    'Options -Indexes',
    'DirectorySlash Off',
    `ErrorDocument 404 ${base}404.html`,
    '<IfModule mod_rewrite.c>',
    '  RewriteEngine On',
    '  RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}/index.html -f',
    '  RewriteRule ^(.*[^/])$ $1/index.html [L]',
    '</IfModule>',
    '',
  ].join('\n')
}

/** The same for nginx, to be included in a `server` block. */
export function nginxFile(css: string, base: string): string {
  const headers = Object.entries(securityHeaders(css)).map(([name, value]) => `add_header ${name} "${value}" always;`)
  return [
    `# Include this in a server block. Its root is the folder in which the built files lie below ${base}`,
    `error_page 404 ${base}404.html;`,
    `location ~ ^${base}(?:${hashedPattern}) {`,
    ...headers.map((line) => `  ${line}`),
    `  add_header Cache-Control "${cacheRules.hashed.value}";`,
    '}',
    `location ${base} {`,
    ...headers.map((line) => `  ${line}`),
    `  add_header Cache-Control "${cacheRules.other}";`,
    '  try_files $uri $uri/index.html =404;',
    '}',
    '',
  ].join('\n')
}

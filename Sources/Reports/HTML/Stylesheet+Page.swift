extension Stylesheet {
  /// Type, measure and white space of the page.
  static let page: Markup = .own(
    """

    :root{--ink:#1a2027;--quiet:#56606b;--hair:#d5dae0;--paper:#fff;--wash:#f3f5f7;--plan:#0a4f94;--plan-50:#5d9bd3;
    --plan-80:#a3c8e8;--plan-95:#d7e7f5;--grey:#3c434b;--grey-50:#a4abb3;--grey-80:#cbd0d5;--grey-95:#e6e9ec;
    --o:#0f3a63;--g:#3f86c0;--a:#f3d79b;--i:#b4472f;--on-o:#fff;--on-g:#0b1a28;--on-a:#33260a;--on-i:#fff;
    --better:#1d6fb8;--worse:#b4472f;--unsure:#b9c0c7;--l0:#0f3a63;--l1:#e0a030;--l2:#3a9688;--l3:#8a7fb8}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#e9edf1;--quiet:#a9b3bd;--hair:#38414a;--paper:#14181d;
    --wash:#1d2329;--plan:#9fd0ff;--plan-50:#3f7fb8;--plan-80:#2b577f;--plan-95:#203a52;--grey:#d3d8dd;--grey-50:#767f88;
    --grey-80:#4c545c;--grey-95:#30373e;--o:#a7d0f5;--g:#5f9fd6;--a:#5b4a24;--i:#d9694f;--on-o:#0b1a28;--on-g:#0b1a28;
    --on-a:#f6e6c0;--on-i:#1a0803;--better:#6fb3ee;--worse:#e37b61;--unsure:#59626b;--l0:#a7d0f5;--l1:#d9982b;--l2:#57b3a5;
    --l3:#a79ed2}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:auto}
    body{margin:0 auto;padding:0 20px 64px;max-width:1160px;background:var(--paper);color:var(--ink);
    font:16px/1.55 "Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
    .skip{position:absolute;left:-9999px}
    .skip:focus{left:20px;top:8px;background:var(--paper);padding:8px 12px;z-index:1}
    a{color:var(--plan)}
    a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--plan-50);outline-offset:2px}
    main:focus{outline:0}
    .top{padding:52px 0 22px;border-bottom:3px solid var(--ink)}
    .eyebrow{margin:0 0 6px;color:var(--quiet);font-size:15px}
    h1,h2,h3,h4{line-height:1.2;font-weight:650;text-wrap:balance;margin:0}
    h1{font-size:clamp(27px,4.2vw,42px);letter-spacing:-.015em;max-width:24ch}
    h2{font-size:clamp(23px,2.8vw,29px);letter-spacing:-.01em;margin:0 0 14px}
    h3{font-size:19px;margin:38px 0 10px}
    h4{font-size:17px;margin:0}
    p,dl,ol,ul{max-width:70ch}
    p{margin:0 0 12px}
    .lede{margin:14px 0 0;color:var(--quiet)}
    nav{border-bottom:1px solid var(--hair);padding:12px 0}
    nav ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:2px 22px;max-width:none;font-size:15px}
    nav p{margin:8px 0 0;color:var(--quiet);font-size:14.5px}
    nav a{display:inline-block;padding:5px 0;text-decoration-thickness:1px;text-underline-offset:3px}
    main section{padding:54px 0 0}
    .answer{margin:0;padding:0;list-style:none;max-width:60ch}
    .answer li{font-size:clamp(18px,2vw,21px);line-height:1.45;padding:0 0 14px}
    .hint,.unit,.says,figcaption{color:var(--quiet);font-size:14.5px}
    .hint{max-width:90ch;background:var(--wash);padding:12px 16px;border-radius:4px}
    .unit{margin:2px 0 10px}
    .says{margin:6px 0 0;line-height:1.45}
    figure{margin:0}
    figcaption{max-width:80ch;line-height:1.45}
    figcaption strong{color:var(--ink);font-weight:600;font-size:15px}
    .rows{margin:26px 0 34px}
    .rows figcaption{margin:0 0 10px}
    @media screen and (min-width:1060px){.rows{display:grid;grid-template-columns:minmax(0,1fr) 760px;column-gap:40px}
    .rows .numbers{grid-column:1/-1}.rows figcaption{padding:22px 0 0}}
    .panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(310px,100%),1fr));gap:24px 30px}
    @media screen and (min-width:760px){.panels.pairs{grid-template-columns:repeat(2,minmax(0,470px))}}
    .panel{min-width:0}
    .panel figcaption{margin:0 0 4px}
    .indicator{padding:26px 0 10px}
    .indicator>h4+.panels,.indicator>h3+p{margin-top:10px}
    .indicator>h3{margin:0}.indicator>.rows{margin:8px 0 12px}.indicator>.rows figcaption{padding:6px 0 0}
    .indicator+.indicator{border-top:1px solid var(--hair)}
    details{margin:12px 0 0}
    summary{cursor:pointer;color:var(--plan);font-size:14.5px;padding:4px 0;width:fit-content}
    .group{border-top:1px solid var(--hair);margin:0;padding:6px 0}
    .group>summary{font-size:17px;font-weight:600;color:var(--ink);padding:8px 0}
    .scroll{overflow-x:auto;margin:8px 0 16px}
    table{border-collapse:collapse;font-size:14.5px;font-variant-numeric:tabular-nums;line-height:1.35}
    caption{text-align:left;color:var(--quiet);padding:0 0 6px}
    th,td{text-align:left;vertical-align:top;padding:6px 20px 6px 0;border-bottom:1px solid var(--hair);min-width:5.5ch;
    overflow-wrap:break-word;max-width:44ch}
    td:last-child{min-width:13ch}td.figures{white-space:nowrap}
    th{font-weight:600}
    thead th{border-bottom:1.5px solid var(--ink);vertical-align:bottom}
    tbody th{min-width:16ch}
    dl{margin:20px 0 0}
    dt{font-weight:600;margin:12px 0 0}
    dd{margin:2px 0 0;color:var(--quiet)}
    .plans{max-width:none;columns:2 320px;column-gap:40px}
    .plans dt{break-after:avoid}
    .aspects{max-width:80ch;font-size:15px}.aspects dt{margin:10px 0 0}
    .limits{margin:0;padding:0 0 0 1.2em}.limits li{padding:0 0 8px}
    .glossary{max-width:none;columns:2 320px;column-gap:40px;margin:0}.glossary div{break-inside:avoid;padding:0 0 10px}
    .glossary dt{margin:0}
    .appendix{margin:64px 0 0;border-top:3px solid var(--ink);padding:22px 0 0}
    .part{font-size:clamp(27px,4.2vw,42px);font-weight:650;letter-spacing:-.015em;line-height:1.2}
    .recipe{display:grid;grid-template-columns:minmax(8ch,auto) 1fr;gap:4px 20px;font-size:14.5px}
    .recipe dt{margin:0}
    .sum{white-space:nowrap}
    pre{background:var(--wash);padding:14px 16px;border-radius:4px;overflow-x:auto;white-space:pre-wrap;font-size:14px}
    code{font-family:"Cascadia Mono",Consolas,"Liberation Mono",monospace}
    .sources{padding:0;list-style:none;font-size:14.5px}
    .sources li{padding:0 0 8px}
    footer{margin:64px 0 0;padding:16px 0 0;border-top:1px solid var(--hair);color:var(--quiet);font-size:14px}
    @media screen and (max-width:640px){body{padding:0 16px 48px}.top{padding:32px 0 18px}main section{padding:42px 0 0}
    th,td{padding-right:14px}.recipe{grid-template-columns:1fr}.recipe dd{margin-bottom:8px}}

    """)
}

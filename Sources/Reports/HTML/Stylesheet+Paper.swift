extension Stylesheet {
  /// Paper: A4 with page numbers, nothing cut in two, no dark mode; the board edition closely set, the appendix on a sheet of
  /// its own with everything unfolded.
  static let paper: Markup = .own(
    """
    @page{size:A4;margin:15mm 15mm 17mm;@bottom-right{content:counter(page);font:8.5pt "Liberation Sans",Arial,sans-serif;
    color:#56606b}}
    @media print{body{padding:0;max-width:none;font-size:10.5pt}nav,.skip{display:none}.top{padding:0 0 7pt}
    h1{font-size:19pt;max-width:none}.lede{margin:4pt 0 0;font-size:9.5pt;max-width:none}.eyebrow{font-size:9.5pt}
    main section{padding:26pt 0 0}.panels{grid-template-columns:1fr 1fr;gap:8pt 18pt}
    .panel .chart{max-width:265px}.indicator{padding:12pt 0 4pt}.says,figcaption,.unit,.hint{font-size:9.5pt}table{font-size:9pt}
    th,td{padding:3pt 10pt 3pt 0;min-width:8ch;overflow-wrap:anywhere}tbody th,td{min-width:14ch}
    td.figures{min-width:0}
    .says{margin:2pt 0 0;line-height:1.3}.rows{margin:12pt 0 16pt}h3{margin-top:20pt}
    .rows .chart{max-width:600px}.answer li{font-size:13pt}
    figure,.panel,svg,tr,dt,dd,.hint,.limits li,.glossary div,.answer li{break-inside:avoid}
    h2,h3,h4,figcaption,caption,dt,.group>summary{break-after:avoid}
    h4,.unit,h2+p{break-after:avoid}h2+p,.aspects dd{break-inside:avoid}p{orphans:3;widows:3}
    .numbers{display:none}.scroll{overflow:visible;margin:6pt 0 10pt}
    details::details-content{content-visibility:visible;display:block;block-size:auto}
    .group>summary{list-style:none;padding:10pt 0 2pt;font-size:12pt}
    .board section{padding:11pt 0 0}.board h2{font-size:14.5pt;margin:0 0 6pt}.board h3{font-size:11.5pt;margin:10pt 0 4pt}
    .board p,.board ol,.board ul,.board dl{max-width:none}.board p{margin:0 0 5pt;line-height:1.35}
    .board .answer li{font-size:11pt;line-height:1.33;padding:0 0 5pt}.board .says{font-size:9pt;margin:0 0 4pt}
    .board table{font-size:8.5pt;width:100%}.board th,.board td{padding:2pt 7pt 2pt 0;min-width:0;line-height:1.25}
    .board tbody th{min-width:17ch}.board thead th{min-width:12ch}.board table:has(th:nth-child(9)) thead th{min-width:0}
    .board table:has(th:nth-child(8)) td.figures{white-space:normal}.board .scroll{margin:4pt 0 8pt;break-inside:avoid}.board caption{font-size:9pt;padding:0 0 3pt}
    .board .plans{columns:2;column-gap:18pt;margin:8pt 0 0;font-size:9pt}.board .plans dt{margin:4pt 0 0}
    .board .limits{font-size:9.5pt;line-height:1.35}.board .limits li{padding:0 0 3pt}
    .board .glossary{columns:2;column-gap:18pt;font-size:9pt;line-height:1.3}
    .appendix{break-before:page}.appendix .part{font-size:22pt}
    footer{margin:24pt 0 0}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:inherit;text-decoration:none}}

    """)
}

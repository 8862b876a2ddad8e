extension Stylesheet {
  /// Strokes, fills and letters of the charts.
  static let charts: Markup = .own(
    """
    .chart{display:block;width:100%;height:auto;max-width:430px;font:12px "Segoe UI",Roboto,"Helvetica Neue",
    "Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;fill:var(--ink)}
    .rows .chart{max-width:none}
    .response{margin:18px 0 26px}.response .chart{max-width:640px}
    .narrow{display:none}
    .narrow .name,.narrow .figure{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
    @media screen and (max-width:640px){.wide{display:none}.narrow{display:block}}
    .grid{stroke:var(--hair);stroke-width:1}
    .zero{stroke:var(--ink);stroke-width:1}
    .tick{font-size:11px;fill:var(--quiet)}
    .name{font-size:13px}
    .figure{font-size:12.5px;font-weight:600}
    .end{font-size:12.5px;font-weight:650;fill:var(--plan)}
    .end.baseline{fill:var(--grey)}
    .end.quiet{font-size:11px;font-weight:400;fill:var(--quiet)}
    .end.dashed{font-size:11px;font-weight:400;fill:var(--grey)}
    .leader{stroke:var(--hair);stroke-width:1}
    .leader.strong{stroke:var(--quiet)}
    .band95{fill:var(--plan-95)}.band80{fill:var(--plan-80)}.band50{fill:var(--plan-50)}
    .grey.band95{fill:var(--grey-95)}.grey.band80{fill:var(--grey-80)}.grey.band50{fill:var(--grey-50)}
    .mean{fill:none;stroke:var(--plan);stroke-width:2.2;stroke-linejoin:round}
    .mean.baseline{stroke:var(--grey)}
    .reference{fill:none;stroke:var(--ink);stroke-width:1.4;stroke-dasharray:5 4}
    .history{fill:none;stroke:var(--ink);stroke-width:1.6}
    .past{fill:var(--ink);stroke:var(--paper);stroke-width:1.2}
    .target{fill:transparent}
    .outstanding{fill:var(--o)}.good{fill:var(--g)}.adequate{fill:var(--a)}.inadequate{fill:var(--i)}
    .on-outstanding,.on-good,.on-adequate,.on-inadequate{font-size:11px;font-weight:600}
    .on-outstanding{fill:var(--on-o)}.on-good{fill:var(--on-g)}.on-adequate{fill:var(--on-a)}
    .on-inadequate{fill:var(--on-i)}
    .mark{stroke:var(--ink);stroke-width:2}
    .key{display:flex;flex-wrap:wrap;gap:4px;margin:14px 0 20px}
    .chip{padding:2px 10px;font-size:14px;font-weight:600}
    .chip.outstanding{background:var(--o);color:var(--on-o)}.chip.good{background:var(--g);color:var(--on-g)}
    .chip.adequate{background:var(--a);color:var(--on-a)}.chip.inadequate{background:var(--i);color:var(--on-i)}
    .noise{fill:var(--wash)}
    .better,.known,.part{fill:var(--better)}.worse{fill:var(--worse)}.rest{fill:var(--l1)}
    .unsure,.assumed{fill:var(--unsure)}.whole{fill:var(--o)}
    .whisker{stroke:var(--ink);stroke-width:1.3}
    .beyond{fill:var(--ink)}
    .link{stroke:var(--quiet);stroke-width:2}
    .all-children{fill:var(--paper);stroke:var(--ink);stroke-width:2}
    .vulnerable{fill:var(--plan);stroke:var(--plan);stroke-width:2}
    .line0{fill:var(--l0)}.line1{fill:var(--l1)}.line2{fill:var(--l2)}.line3{fill:var(--l3)}
    .net{fill:none;stroke:var(--ink);stroke-width:1.6;stroke-dasharray:2 3}
    .net-dot{fill:var(--paper);stroke:var(--ink);stroke-width:1.8}
    .end.line0-text,.end.line1-text,.end.line2-text,.end.line3-text{fill:var(--ink);font-weight:400;font-size:12px}

    """)
}

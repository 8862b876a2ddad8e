#!/usr/bin/env Rscript
# Makes the values of information that the tests of Decisions are held against, with regression splines of mgcv.
#
# Run by hand when the method changes, with R and r-cran-mgcv installed:
#   Rscript scripts/decision-references.R > Tests/DecisionsTests/References/mgcv.csv
# The draws are the additive recurrences of scripts/decision-references.py.
suppressMessages(library(mgcv))

uniform <- function(place, draws) (seq_len(draws) * (sqrt(c(2, 3, 5, 7)[place + 1]) %% 1) + 0.5) %% 1
draws <- 4000
x1 <- qnorm(uniform(0, draws))
x2 <- qnorm(uniform(1, draws))
chance <- qnorm(uniform(2, draws))
# One plan against nothing: a line, a bend, and much that nobody can know.
gain <- 0.2 + x1 + x2^2 - 1 + 3 * chance

worth <- function(known) mean(pmax(0, known)) - max(0, mean(known))
tell <- function(name, model) cat(name, ",", format(worth(fitted(model)), digits = 15), "\n", sep = "")

cat("# mgcv", as.character(packageVersion("mgcv")), "of R", paste0(getRversion()), "; scripts/decision-references.R\n")
cat("name,value\n")
tell("evppi/x1", gam(gain ~ s(x1), method = "REML"))
tell("evppi/x2", gam(gain ~ s(x2), method = "REML"))
tell("evppi/x1+x2", gam(gain ~ s(x1) + s(x2), method = "REML"))

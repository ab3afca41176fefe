# Drug survival by Kaplan-Meier straight from exposures.csv: loads a package with its load.R and prints, for each day on
# which a course ended, how many were at risk and ended, the share that goes on and its standard error (Greenwood).
#
# usage: Rscript survival.R PACKAGE
library(survival)
setwd(commandArgs(trailingOnly = TRUE))
source("load.R")

fit <- survfit(Surv(at_risk_from, at_risk_to, course_ended) ~ drug, data = tables$exposures)
curve <- summary(fit)
cat("drug day at_risk ended survival standard_error\n")
cat(sprintf("%s %d %d %d %.6f %.6f\n", sub("drug=", "", curve$strata), as.integer(curve$time),
            as.integer(curve$n.risk), as.integer(curve$n.event), curve$surv, curve$std.err), sep = "")

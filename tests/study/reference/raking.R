# Raking by other means: R's own iterative proportional fitting (loglin of the package stats), which begins with the sample
# and ends at the margins. Then a weighted share with its robust interval, by lm and sandwich. Nothing is shared with our code.
suppressPackageStartupMessages(library(sandwich))
options(digits = 17, stringsAsFactors = FALSE)
number <- function(x) formatC(as.numeric(x), digits = 17, format = "g")

all <- read.csv("raking.csv")
margins <- read.csv("raking.margins.csv")
out <- list()
for (set in unique(all$set)) {
  d <- all[all$set == set, ]
  share <- function(background, bands) {
    m <- margins[margins$set == set & margins$background == background, ]
    s <- m$share[match(bands, m$band)]
    s / sum(s)
  }
  for (background in c("age", "sex", "school")) d[[background]] <- factor(d[[background]], levels = unique(d[[background]]))
  sample <- xtabs(people ~ age + sex + school, data = d)
  s <- lapply(c("age", "sex", "school"), function(b) share(b, levels(d[[b]])))
  target <- sum(sample) * outer(outer(s[[1]], s[[2]]), s[[3]])
  fitted <- loglin(target, list(1, 2, 3), start = sample, fit = TRUE, eps = 1e-12, iter = 100000, print = FALSE)$fit
  d$weight <- mapply(function(a, b, c, n) if (n == 0) NA else fitted[a, b, c] / n,
                     as.integer(d$age), as.integer(d$sex), as.integer(d$school), d$people)
  out[[length(out) + 1]] <- data.frame(set, what = "weight", name = paste(d$age, d$sex, d$school, sep = "*"), value = number(d$weight))
  w <- rep(d$weight, d$people)
  y <- unlist(mapply(function(yes, n) c(rep(1, yes), rep(0, n - yes)), d$yes, d$people))
  kish <- sum(w)^2 / sum(w^2)
  m <- lm(y ~ 1, weights = w)
  se <- sqrt(vcovCL(m, cluster = seq_along(y), type = "HC1", cadjust = TRUE)[1, 1])
  t <- qt(0.975, length(y) - 1)
  out[[length(out) + 1]] <- data.frame(set, what = c("effective", "share", "se", "low", "high"), name = "",
    value = number(c(kish, coef(m), se, coef(m) - t * se, coef(m) + t * se)))
}
writeLines(paste0("# ", R.version.string, ", loglin of stats, sandwich ", as.character(packageVersion("sandwich"))), "raking.expected.csv")
suppressWarnings(write.table(do.call(rbind, out), "raking.expected.csv", append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))

# The same estimates by other means: R's lm, and the clustered sandwich of the package sandwich (HC1 with cadjust, which is
# CR1 as in Stata). Writes <survey>.expected.csv beside each survey. Nothing here is shared with our own code.
suppressPackageStartupMessages(library(sandwich))
options(digits = 17, stringsAsFactors = FALSE)

number <- function(x) formatC(as.numeric(x), digits = 17, format = "g")

line <- function(what, factor, level, band, value, se, low, high, df, p, answers, people)
  data.frame(what, factor, level, band, value = number(value), se = number(se), low = number(low), high = number(high),
             df = number(df), p = number(p), answers, people)

# A linear combination of coefficients with its t interval on G - 1 degrees of freedom.
combine <- function(what, factor, level, band, weights, b, V, G, answers, people) {
  v <- sum(weights * b); s <- sqrt(as.numeric(t(weights) %*% V %*% weights)); t <- qt(0.975, G - 1)
  line(what, factor, level, band, v, s, v - t * s, v + t * s, G - 1, 2 * pt(-abs(v / s), G - 1), answers, people)
}

robust <- function(model, cluster) vcovCL(model, cluster = cluster, type = "HC1", cadjust = TRUE)

# Wald's F on some coefficients.
wald <- function(what, id, keep, b, V, G, answers) {
  f <- as.numeric(t(b[keep]) %*% solve(V[keep, keep]) %*% b[keep]) / length(keep)
  line(what, id, "", "", f, NA, NA, NA, length(keep), pf(f, length(keep), G - 1, lower.tail = FALSE), answers, G)
}

one_survey <- function(name) {
  all <- read.csv(paste0(name, ".csv"), colClasses = "character")
  all$y <- as.numeric(all$y); all$weight <- as.numeric(all$weight)
  design <- read.csv(paste0(name, ".design.csv"), colClasses = "character")
  design$chance <- as.numeric(design$chance)
  d <- all[all$repeats == "" & !is.na(all$y), ]
  out <- list()
  blocks <- unique(design$block)
  cell_of <- function(block) gsub("*", ".", paste0("cell_", block), fixed = TRUE)
  G <- length(unique(d$respondent))
  split_levels <- function(x) do.call(rbind, strsplit(x, "*", fixed = TRUE))

  # A cell of a block as one factor, in the order of the design.
  for (block in blocks) {
    rows <- design[design$block == block, ]
    parts <- strsplit(rows$factors[1], "*", fixed = TRUE)[[1]]
    d[[cell_of(block)]] <- factor(do.call(paste, c(d[parts], sep = "*")), levels = rows$levels)
  }
  formula_of <- function(block) as.formula(paste0("y ~ 0 + ", cell_of(block)))
  joint <- lm(as.formula(paste("y ~", paste(cell_of(blocks), collapse = " + "))), data = d, weights = weight)
  joint_V <- robust(joint, d$respondent)

  for (block in blocks) {
    rows <- design[design$block == block, ]
    parts <- strsplit(rows$factors[1], "*", fixed = TRUE)[[1]]
    levels_of <- split_levels(rows$levels)
    m <- lm(formula_of(block), data = d, weights = weight)
    b <- coef(m); V <- robust(m, d$respondent)
    in_joint <- paste0(cell_of(block), rows$levels)
    jb <- ifelse(in_joint %in% names(coef(joint)), coef(joint)[in_joint], 0); jb[is.na(jb)] <- 0
    jV <- matrix(0, length(jb), length(jb)); have <- in_joint %in% rownames(joint_V)
    jV[have, have] <- joint_V[in_joint[have], in_joint[have]]
    for (i in seq_along(parts)) {
      own <- levels_of[, i]
      rest <- apply(levels_of[, -i, drop = FALSE], 1, paste, collapse = "*")
      known <- unique(own)
      known <- known[order(as.numeric(gsub("[^0-9]", "", known)))]
      for (level in known) {
        mine <- d[[parts[i]]] == level
        n <- sum(mine); g <- length(unique(d$respondent[mine]))
        w <- ifelse(own == level, rows$chance, 0); w <- w / sum(w)
        out[[length(out) + 1]] <- combine("mean", parts[i], level, "", w, b, V, G, n, g)
        if (level == known[1]) next
        both <- intersect(rest[own == level], rest[own == known[1]])
        if (length(both) == 0) next
        chance <- sapply(both, function(r) sum(rows$chance[rest == r])); chance <- chance / sum(chance)
        w <- rep(0, nrow(rows))
        for (k in seq_along(both)) {
          w[own == level & rest == both[k]] <- chance[k]
          w[own == known[1] & rest == both[k]] <- -chance[k]
        }
        out[[length(out) + 1]] <- combine("effect", parts[i], level, "", w, b, V, G, n, g)
        out[[length(out) + 1]] <- combine("joint", parts[i], level, "", w, jb, jV, G, n, g)
      }
    }
  }

  # Groups: one regression with every cell of every band, and the tests of nested models.
  bands <- c("young", "middle", "old")
  e <- d[d$age != "", ]
  if (nrow(e) > 0) {
    e$age <- factor(e$age, levels = bands)
    GE <- length(unique(e$respondent))
    for (block in blocks) {
      e$cell <- e[[cell_of(block)]]
      m <- lm(y ~ 0 + age:cell, data = e, weights = weight)
      V <- robust(m, e$respondent); b <- coef(m)
      for (level in levels(e$cell)) for (band in bands[-1]) {
        w <- rep(0, length(b)); names(w) <- names(b)
        w[paste0("age", band, ":cell", level)] <- 1; w[paste0("ageyoung:cell", level)] <- -1
        mine <- e$cell == level & e$age %in% c("young", band)
        out[[length(out) + 1]] <- combine("difference", block, level, band, w, b, V, GE, sum(mine), length(unique(e$respondent[mine])))
      }
      full <- lm(y ~ cell * age, data = e, weights = weight); FV <- robust(full, e$respondent); fb <- coef(full)
      out[[length(out) + 1]] <- wald("means", block, grep("age", names(fb)), fb, FV, GE, nrow(e))
      out[[length(out) + 1]] <- wald("effects", block, grep(":", names(fb)), fb, FV, GE, nrow(e))
    }
    cells <- paste(cell_of(blocks), collapse = " + ")
    full <- lm(as.formula(paste("y ~ (", cells, ") * age")), data = e, weights = weight)
    FV <- robust(full, e$respondent); fb <- coef(full)
    out[[length(out) + 1]] <- wald("means", "joint", grep("age", names(fb)), fb, FV, GE, nrow(e))
    out[[length(out) + 1]] <- wald("effects", "joint", grep(":", names(fb)), fb, FV, GE, nrow(e))
  }

  # Reliability: the repeated task beside its first showing.
  again <- all[all$repeats != "" & !is.na(all$y), ]
  if (nrow(again) > 0) {
    first <- all[match(paste(again$respondent, again$repeats), paste(all$respondent, all$task)), ]
    ok <- !is.na(first$y); x1 <- first$y[ok]; x2 <- again$y[ok]; who <- again$respondent[ok]
    same <- as.numeric(x1 == x2); n <- length(same)
    m <- lm(same ~ 1)
    V <- robust(m, who); G2 <- length(unique(who))
    out[[length(out) + 1]] <- combine("agreement", "", "", "", 1, coef(m), V, G2, n, G2)
    if (all(c(x1, x2) %in% 0:1)) {
      r <- mean(same); tau <- (1 - sqrt(2 * r - 1)) / 2; vt <- as.numeric(V) / (4 * (2 * r - 1))
      out[[length(out) + 1]] <- line("swap", "", "", "", tau, sqrt(vt), NA, NA, NA, NA, n, G2)
    } else {
      long <- data.frame(y = c(x1, x2), pair = factor(rep(seq_along(x1), 2)))
      a <- anova(lm(y ~ pair, data = long)); ms <- a[["Mean Sq"]]; f <- ms[1] / ms[2]
      lo <- f / qf(0.975, n - 1, n); hi <- f * qf(0.975, n, n - 1)
      out[[length(out) + 1]] <- line("icc", "", "", "", (f - 1) / (f + 1), NA, (lo - 1) / (lo + 1), (hi - 1) / (hi + 1), NA, NA, n, G2)
    }
  }
  result <- do.call(rbind, out)
  note <- paste0("# ", R.version.string, ", sandwich ", as.character(packageVersion("sandwich")))
  file <- paste0(name, ".expected.csv")
  writeLines(note, file)
  suppressWarnings(write.table(result, file, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
  cat(name, nrow(result), "figures\n")
}

for (name in c("plain", "linked", "weighted", "immigration")) one_survey(name)

# Tails of distributions, for the library that we take them from.
tails <- rbind(
  do.call(rbind, lapply(c(1, 2, 3, 5, 29, 99, 999, 250000), function(v) data.frame(what = "t95", a = v, b = 0, x = 0, value = number(qt(0.975, v))))),
  do.call(rbind, lapply(c(1, 2, 5, 29, 999, 250000), function(v) do.call(rbind, lapply(c(0.1, 1.3, 2.1, 6.5), function(x) data.frame(what = "t", a = v, b = 0, x = x, value = number(2 * pt(-x, v))))))),
  do.call(rbind, lapply(c(1, 2, 8, 40), function(q) do.call(rbind, lapply(c(10, 250, 199999), function(v) do.call(rbind, lapply(c(0.4, 1.2, 3, 12), function(x) data.frame(what = "F", a = q, b = v, x = x, value = number(pf(x, q, v, lower.tail = FALSE)))))))))
)
write.table(tails, "tails.expected.csv", sep = ",", row.names = FALSE, quote = FALSE)

/** An R script that reads the file: factors with labels, numbers as numbers, and why a cell is empty kept apart. */
import type { Codebook, Variable } from '../../model';
import { missingCodes } from './missing';

/** A string of R in plain ASCII, so that no locale can misread it. */
export function rString(text: string): string {
	let out = '"';
	for (const sign of text.toWellFormed()) {
		const point = sign.codePointAt(0) ?? 0;
		if (sign === '"' || sign === '\\') out += `\\${sign}`;
		else if (point >= 0x20 && point < 0x7f) out += sign;
		// R knows no NUL.
		else out += `\\U{${(point === 0 ? 0xfffd : point).toString(16)}}`;
	}
	return `${out}"`;
}

const vector = (texts: readonly string[]) => `c(${texts.map(rString).join(', ')})`;

function variableLines(variable: Variable): string[] {
	const { name, label, type } = variable;
	const codes = missingCodes(type);
	const head = `  list(name = ${rString(name)}, type = ${rString(type)}, label = c(nl = ${rString(label.nl)}, en = ${rString(label.en)})`;
	const missing = `missing = ${vector(codes.map(({ code }) => code))}, reasons = ${vector(codes.map(({ reason }) => reason))}`;
	if (type !== 'category') return [`${head}, ${missing})`];
	const { categories } = variable;
	return [
		`${head}, ${missing},`,
		`    ordered = ${variable.ordered ? 'TRUE' : 'FALSE'},`,
		`    codes = ${vector(categories.map(({ code }) => String(code)))},`,
		`    ids = ${vector(categories.map(({ id }) => id))},`,
		`    nl = ${vector(categories.map((one) => one.label.nl))},`,
		`    en = ${vector(categories.map((one) => one.label.en))})`
	];
}

const READ = String.raw`
# The first line is the names, behind a mark of the encoding.
first <- readLines(file, n = 1, encoding = "UTF-8", warn = FALSE)
Encoding(first) <- "UTF-8"
names_in_file <- strsplit(gsub("[^A-Za-z0-9_,]", "", first), ",", fixed = TRUE)[[1]]
stopifnot(identical(names_in_file, vapply(variables, function(v) v$name, "")))
raw <- read.csv(file, header = FALSE, skip = 1, col.names = names_in_file, colClasses = "character", encoding = "UTF-8",
                na.strings = character(0), check.names = FALSE, quote = "\"", comment.char = "")

# Undoes what keeps a text on one line and out of the hands of a spreadsheet.
unguard <- function(x) {
  x <- sub("^'", "", x)
  x <- gsub("(?<!\\\\)((?:\\\\\\\\)*)\\\\n", "\\1\n", x, perl = TRUE)
  x <- gsub("(?<!\\\\)((?:\\\\\\\\)*)\\\\r", "\\1\r", x, perl = TRUE)
  gsub("\\\\", "\\", x, fixed = TRUE)
}

# Why a cell has no value: a data frame of the same shape, NA where there is one.
missing_reason <- raw
answers <- raw
for (v in variables) {
  x <- raw[[v$name]]
  why <- v$reasons[match(x, v$missing)]
  missing_reason[[v$name]] <- why
  if (v$type == "text") y <- ifelse(is.na(why), unguard(x), NA_character_)
  if (v$type == "number") y <- ifelse(is.na(why), suppressWarnings(as.numeric(x)), NA_real_)
  if (v$type == "category") {
    # Two levels may read alike in one language; then the id stands behind them.
    labels <- v[[language]]
    twice <- labels %in% labels[duplicated(labels)]
    labels[twice] <- paste0(labels[twice], " [", v$ids[twice], "]")
    y <- factor(ifelse(is.na(why), x, NA), levels = v$codes, labels = labels, ordered = v$ordered)
  }
  attr(y, "label") <- v$label[[language]]
  answers[[v$name]] <- y
}
`;

/**
 * The script needs R alone, no packages. It leaves `answers` (a data frame with labels) and `missing_reason`.
 * @param file the name of the data file, beside the script
 */
export function rScript({ title, variables }: Codebook, file: string): string {
	const lines = variables.map((variable) => variableLines(variable).join('\n')).join(',\n');
	return `# ${title.en.replace(/\s+/g, ' ')}
# source("read.R") in the folder of the data. For English labels first: language <- "en"
if (!exists("language")) language <- "nl"
file <- ${rString(file)}

variables <- list(
${lines}
)
${READ}`;
}

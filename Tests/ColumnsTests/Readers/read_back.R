# Reads a NetCDF file and writes what it holds: a line a variable (name, units, long_name, lengths) on standard output, and
# the values of each into FOLDER/NAME.bin (32-bit floats, lowest byte first) or, of text, onto its line.
#
#   Rscript read_back.R FILE FOLDER
words <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(ncdf4))
file <- nc_open(words[1])
cat("title:", ncatt_get(file, 0, "title")$value, "\n")
for (name in names(file$var)) {
  values <- ncvar_get(file, name, raw_datavals = TRUE, collapse_degen = FALSE)
  shape <- paste(sapply(file$var[[name]]$dim, function(d) paste0(d$name, "=", d$len)), collapse = " ")
  said <- function(what) {
    found <- ncatt_get(file, name, what)
    if (found$hasatt) found$value else "-"
  }
  cat(name, "|", shape, "|", said("units"), "|", said("long_name"), "|", if (is.character(values)) paste(values, collapse = ";") else "", "\n")
  if (!is.character(values)) writeBin(as.numeric(values), file.path(words[2], paste0(name, ".bin")), size = 8, endian = "little")
}
nc_close(file)

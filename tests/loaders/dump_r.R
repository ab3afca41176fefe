# Loads a package with its load.R, and with readr by its datapackage.json, and writes what came out: FOLDER/r and
# FOLDER/readr, a file per table: the columns with their types, then a JSON array per row.
#
# usage: Rscript dump_r.R PACKAGE FOLDER [no-readr]
suppressPackageStartupMessages({
  library(jsonlite)
  library(readr)
})
words <- commandArgs(trailingOnly = TRUE)
setwd(words[1])

type_of <- function(cells) {
  if (inherits(cells, "Date")) "date"
  else if (is.character(cells)) "string"
  else if (is.logical(cells)) "boolean"
  else if (is.numeric(cells)) "number"
  else stop("a column of class ", class(cells))
}

quoted <- function(cells) {
  escapes <- c("\\" = "\\\\", "\"" = "\\\"", "\n" = "\\n", "\r" = "\\r", "\t" = "\\t")
  for (plain in names(escapes)) cells <- gsub(plain, escapes[[plain]], cells, fixed = TRUE)
  paste0('"', cells, '"')
}

json_of <- function(cells) {
  text <- switch(type_of(cells),
                 string = quoted(cells),
                 date = paste0('"', format(cells, "%Y-%m-%d"), '"'),
                 boolean = tolower(as.character(cells)),
                 number = sprintf("%.17g", cells))
  ifelse(is.na(cells), "null", text)
}

dump <- function(tables, tool) {
  folder <- file.path(words[2], tool)
  dir.create(folder, recursive = TRUE)
  for (name in names(tables)) {
    table <- tables[[name]]
    header <- toJSON(unname(Map(function(column, cells) c(column, type_of(cells)), names(table), table)))
    rows <- if (nrow(table) == 0) character(0)
            else paste0("[", do.call(paste, c(unname(lapply(table, json_of)), sep = ",")), "]")
    file <- file(file.path(folder, name), "wb")
    writeLines(enc2utf8(c(as.character(header), rows)), file, useBytes = TRUE)
    close(file)
  }
}

source("load.R")
dump(tables, "r")

if (length(words) < 3) {
  package <- read_json("datapackage.json")
  letters_of <- c(string = "c", number = "d", integer = "d", boolean = "l", date = "D")
  read_resource <- function(resource) {
    types <- vapply(resource$schema$fields, function(field) letters_of[[field$type]], "")
    read_csv(resource$path, col_types = paste(types, collapse = ""), na = "", trim_ws = FALSE, lazy = FALSE)
  }
  resources <- Filter(function(resource) resource$name != "data_dictionary", package$resources)
  read <- lapply(resources, read_resource)
  names(read) <- vapply(resources, function(resource) resource$name, "")
  dump(read, "readr")
}

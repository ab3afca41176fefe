# Run by embed.cmake: cmake -DNAME=... -DLIST=<file with the list> -DOUTPUT=... -P embed_write.cmake
cmake_minimum_required(VERSION 3.25)

# Every byte as \xNN, 32 to a line, in one string literal: any content, no escaping rules.
function(literal_of file out)
  file(READ "${file}" hex HEX)
  string(REPEAT "[0-9a-f]" 64 line)
  string(REGEX REPLACE "(${line})" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
  string(REPLACE "\n" "\"\n    \"" hex "${hex}")
  set(${out} "\"${hex}\"" PARENT_SCOPE)
endfunction()

file(READ "${LIST}" files)
set(data "")
set(names "")
set(rows "")
set(count 0)
foreach(file IN LISTS files)
  cmake_path(GET file FILENAME name)
  literal_of("${file}" literal)
  file(SIZE "${file}" size)
  string(APPEND data "constexpr char bytes_${count}[] =\n    ${literal};\n")
  if(NAME STREQUAL "schema")
    if(NOT name MATCHES "^([0-9][0-9][0-9])_([a-z0-9_]+)\\.sql$")
      message(FATAL_ERROR "${file}: a schema file is named NNN_name.sql")
    endif()
    math(EXPR expected "${count} + 1")
    string(REGEX REPLACE "^0+" "" number "${CMAKE_MATCH_1}")
    if(NOT number EQUAL expected)
      message(FATAL_ERROR "${file}: the next schema number is ${expected}")
    endif()
    string(APPEND rows "    SchemaFile{${number}, \"${CMAKE_MATCH_2}\", {bytes_${count}, ${size}}},\n")
  else()
    string(APPEND names "    \"${name}\",\n")
    string(APPEND rows "    std::string_view{bytes_${count}, ${size}},\n")
  endif()
  math(EXPR count "${count} + 1")
endforeach()

set(head "// Generated from data files; do not edit.\n#include \"embedded_${NAME}.hpp\"\n\n")
if(NAME STREQUAL "schema")
  set(code "#include <array>\n\nnamespace jointlog::embedded {\nnamespace {\n${data}
constexpr std::array<SchemaFile, ${count}> rows{\n${rows}};
}  // namespace
std::span<const SchemaFile> schema_files() { return rows; }
}  // namespace jointlog::embedded\n")
else()
  set(code "#include <array>\n#include <cstddef>\n\nnamespace jointlog::embedded {\nnamespace {\n${data}
constexpr std::array<std::string_view, ${count}> names{\n${names}};
constexpr std::array<std::string_view, ${count}> rows{\n${rows}};
}  // namespace
std::string_view ${NAME}(std::string_view file_name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == file_name) {
            return rows[i];
        }
    }
    return {};
}
std::span<const std::string_view> ${NAME}_files() { return names; }
}  // namespace jointlog::embedded\n")
endif()
file(WRITE "${OUTPUT}" "${head}${code}")

# Compiles data files into a target: no path to get wrong at run time.
#
#   jointlog_embed(<target> <name> <glob>...)
#
# makes the private header "embedded_<name>.hpp" of <target>. Its functions, all in
# jointlog::embedded:
#   catalog, sample, ...   std::string_view <name>(std::string_view file_name)   empty when absent
#                          std::span<const std::string_view> <name>_files()      names, sorted
#   schema                 std::span<const SchemaFile> schema_files()            by number
# The bytes are those of the file, whatever they are. A changed, new or removed file rebuilds.
set(JOINTLOG_EMBED_DIR ${CMAKE_CURRENT_LIST_DIR})
add_custom_target(jointlog_generated COMMENT "Generated sources")

function(jointlog_embed target name)
  set(files "")
  foreach(pattern IN LISTS ARGN)
    file(GLOB found CONFIGURE_DEPENDS LIST_DIRECTORIES false ${pattern})
    list(APPEND files ${found})
  endforeach()
  list(SORT files COMPARE NATURAL)

  set(out ${CMAKE_BINARY_DIR}/generated/${target})
  set(embed_name ${name})
  if(name STREQUAL "schema")
    configure_file(${JOINTLOG_EMBED_DIR}/embedded_schema.hpp.in ${out}/embedded_schema.hpp @ONLY)
  else()
    configure_file(${JOINTLOG_EMBED_DIR}/embedded_files.hpp.in ${out}/embedded_${name}.hpp @ONLY)
  endif()
  # The list stands in a file of its own: a removed data file changes it, and so the output.
  file(CONFIGURE OUTPUT ${out}/embedded_${name}.list CONTENT "${files}" @ONLY)
  add_custom_command(
    OUTPUT ${out}/embedded_${name}.cpp
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DLIST=${out}/embedded_${name}.list
            -DOUTPUT=${out}/embedded_${name}.cpp -P ${JOINTLOG_EMBED_DIR}/embed_write.cmake
    DEPENDS ${files} ${out}/embedded_${name}.list ${JOINTLOG_EMBED_DIR}/embed_write.cmake
    COMMENT "Embedding ${name}"
    VERBATIM)
  target_sources(${target} PRIVATE ${out}/embedded_${name}.cpp)
  target_include_directories(${target} PRIVATE ${out})
  set_source_files_properties(${out}/embedded_${name}.cpp PROPERTIES
    SKIP_AUTOGEN ON SKIP_UNITY_BUILD_INCLUSION ON)
  add_custom_target(${target}_embed_${name} DEPENDS ${out}/embedded_${name}.cpp)
  add_dependencies(jointlog_generated ${target}_embed_${name})
endfunction()

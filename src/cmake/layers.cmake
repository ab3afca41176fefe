# One static library per layer of src/, sources found by name. A layer without a source file yet is
# an empty library, so that the layers above configure and link.

# jointlog_layer(name [PUBLIC libs...] [PRIVATE libs...]): jointlog_<name>, alias jointlog::<name>.
function(jointlog_layer name)
  cmake_parse_arguments(arg "" "" "PUBLIC;PRIVATE" ${ARGN})
  set(target jointlog_${name})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS
    src/${name}/*.cpp src/${name}/*.hpp include/jointlog/${name}/*.hpp)
  list(FILTER sources EXCLUDE REGEX "/src/gui/main\\.cpp$")
  set(code ${sources})
  list(FILTER code INCLUDE REGEX "\\.cpp$")
  if(NOT code)
    set(empty ${CMAKE_BINARY_DIR}/generated/${target}/empty.cpp)
    file(WRITE ${empty} "// A library needs one source file.\n")
    list(APPEND sources ${empty})
  endif()
  add_library(${target} STATIC ${sources})
  add_library(jointlog::${name} ALIAS ${target})
  target_include_directories(${target}
    PUBLIC ${PROJECT_SOURCE_DIR}/include ${CMAKE_BINARY_DIR}/generated/public
    PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTORCC OFF AUTOUIC OFF)
  jointlog_warnings(${target})
  # Several files at a time; no two files of a layer may share a local name.
  if(JOINTLOG_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
  endif()
  if(name MATCHES "^(domain|storage|exchange|app)$")
    jointlog_precompile(${target} jointlog_pch_std)
  endif()
endfunction()

# jointlog_program(name folder libs...): an executable of folder/*.cpp; nothing while there is no
# folder/main.cpp.
function(jointlog_program name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.hpp)
  if(NOT "${PROJECT_SOURCE_DIR}/${folder}/main.cpp" IN_LIST sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(${name} PRIVATE ${ARGN})
  set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF AUTOUIC OFF)
  if(folder MATCHES "^tests/")
    jointlog_warnings(${name} RELAXED)
  else()
    jointlog_warnings(${name})
  endif()
  # Its own copy: with Qt it is compiled as -fPIC, for which GCC refuses the one of the layers.
  if(JOINTLOG_PCH)
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src/cmake/pch_std.hpp)
  endif()
endfunction()

# jointlog_precompile(target owner): reuses the precompiled header of owner.
function(jointlog_precompile target owner)
  if(JOINTLOG_PCH)
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()

# The owner defines nothing that a user of the header might not define: GCC would refuse it there.
if(JOINTLOG_PCH)
  file(WRITE ${CMAKE_BINARY_DIR}/generated/pch_std.cpp "// Carries the precompiled header.\n")
  add_library(jointlog_pch_std OBJECT ${CMAKE_BINARY_DIR}/generated/pch_std.cpp)
  target_link_libraries(jointlog_pch_std PRIVATE fmt::fmt)
  target_precompile_headers(jointlog_pch_std PRIVATE src/cmake/pch_std.hpp)
  jointlog_warnings(jointlog_pch_std)
endif()

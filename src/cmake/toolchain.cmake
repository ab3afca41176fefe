# Language level and flags that hold for every file, so that one precompiled header serves several
# targets and every floating-point expression means the same everywhere.
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

# A fused multiply-add rounds once instead of twice: scores would differ between machines.
add_compile_options(-ffp-contract=off)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
# Line numbers and unoptimized code; full debug information would double the link time.
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
add_compile_definitions($<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

if(JOINTLOG_SANITIZE STREQUAL "address")
  set(sanitize -fsanitize=address,undefined -fno-sanitize-recover=all)
elseif(JOINTLOG_SANITIZE STREQUAL "thread")
  set(sanitize -fsanitize=thread)
elseif(NOT JOINTLOG_SANITIZE STREQUAL "")
  message(FATAL_ERROR "JOINTLOG_SANITIZE is \"${JOINTLOG_SANITIZE}\"; known: address, thread")
endif()
if(JOINTLOG_SANITIZE)
  add_compile_options(${sanitize} -O1 -g1 -fno-omit-frame-pointer)
  add_link_options(${sanitize})
endif()

if(JOINTLOG_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "JOINTLOG_FUZZ needs clang: cmake --preset fuzz")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -O1 -g1
    -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

find_program(JOINTLOG_CCACHE ccache)
if(JOINTLOG_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # ccache needs both to serve files that use a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    ${JOINTLOG_CCACHE})
  if(JOINTLOG_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

# The version, for every layer: #include "jointlog/version.hpp".
configure_file(src/cmake/version.hpp.in generated/public/jointlog/version.hpp @ONLY)

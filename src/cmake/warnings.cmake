# Warning sets. jointlog_warnings(target) is strict; jointlog_warnings(target RELAXED) is for tests
# and benches, where literals of mixed signedness are clearer than casts.
set(JOINTLOG_COMMON_WARNINGS
  -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wcast-qual -Wcast-align -Wformat=2
  -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi -Wimplicit-fallthrough -Wunused)
set(JOINTLOG_STRICT_WARNINGS -Wconversion -Wsign-conversion -Wdouble-promotion)

function(jointlog_warnings target)
  set(flags ${JOINTLOG_COMMON_WARNINGS})
  if(NOT "RELAXED" IN_LIST ARGN)
    list(APPEND flags ${JOINTLOG_STRICT_WARNINGS})
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    list(APPEND flags -Wduplicated-cond -Wlogical-op)
    # GCC 12 reports std::string concatenation as overlapping copies (GCC bug 105651).
    list(APPEND flags -Wno-restrict)
    if(JOINTLOG_SANITIZE)
      list(APPEND flags -Wno-maybe-uninitialized)  # instrumented code confuses the analysis
    endif()
  endif()
  if(JOINTLOG_UNITY)
    # The local names of one file are no business of the next one that is compiled with it.
    list(REMOVE_ITEM flags -Wshadow)
    list(APPEND flags $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>)
  endif()
  if(JOINTLOG_WERROR)
    list(APPEND flags -Werror)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # Diagnoses that depend on what the optimizer inlined: shown, never fatal.
      list(APPEND flags -Wno-error=maybe-uninitialized -Wno-error=array-bounds
        -Wno-error=stringop-overflow -Wno-error=stringop-overread
        -Wno-error=free-nonheap-object -Wno-error=dangling-pointer)
    endif()
  endif()
  target_compile_options(${target} PRIVATE ${flags})
endfunction()

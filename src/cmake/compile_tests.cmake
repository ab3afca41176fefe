# What must not compile, and a stand-alone example that must go on compiling and printing the same.

# jointlog_refused(case diagnosis): tests/compile/units.cpp with CASE_<case> is refused for that reason.
function(jointlog_refused case diagnosis)
  add_test(NAME "compile: ${case} is refused"
    COMMAND ${CMAKE_CXX_COMPILER} -std=c++20 -fsyntax-only -DCASE_${case}
      -I ${PROJECT_SOURCE_DIR}/include ${CMAKE_CURRENT_SOURCE_DIR}/compile/units.cpp)
  set_tests_properties("compile: ${case} is refused" PROPERTIES
    PASS_REGULAR_EXPRESSION "${diagnosis}" TIMEOUT 60 ENVIRONMENT "LC_ALL=C")
endfunction()

add_test(NAME "compile: right units are accepted"
  COMMAND ${CMAKE_CXX_COMPILER} -std=c++20 -fsyntax-only -Wall -Wextra -Werror -DCASE_RIGHT_UNITS
    -I ${PROJECT_SOURCE_DIR}/include ${CMAKE_CURRENT_SOURCE_DIR}/compile/units.cpp)
jointlog_refused(CRP_FOR_ESR "error: no match for .*operator=")
jointlog_refused(ESR_FOR_CRP "error: no match for .*operator=")
jointlog_refused(MG_DL_FOR_MG_L "error: conversion from .*MgPerDecilitre")
jointlog_refused(COUNT_FOR_SCALE "error: no match for .*operator=")
jointlog_refused(NUMBER_WITHOUT_UNIT "error: no match for .*operator=")
jointlog_refused(DOUBLE_WITHOUT_UNIT "error: no match for .*operator=")

add_executable(example_das28_crp example/das28_crp.cpp)
target_link_libraries(example_das28_crp PRIVATE jointlog::domain)
jointlog_warnings(example_das28_crp)
add_test(NAME "example: DAS28-CRP from mg/dL" COMMAND example_das28_crp)
set_tests_properties("example: DAS28-CRP from mg/dL" PROPERTIES
  PASS_REGULAR_EXPRESSION "^3\\.68\n$")

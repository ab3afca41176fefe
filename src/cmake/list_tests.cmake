# Included by ctest, once per test program: test_target, test_program, test_timeout, test_cmake are set.
if(NOT EXISTS "${test_program}")
  add_test("${test_target} is built" "${test_program}")
  return()
endif()
execute_process(
  COMMAND "${test_cmake}" -E env QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC "${test_program}" --list-test-names-only
  OUTPUT_VARIABLE listed ERROR_VARIABLE listing_errors RESULT_VARIABLE listing_result)
if(listed STREQUAL "" OR NOT listing_result MATCHES "^[0-9]+$")
  # No list, no tests: shown as a failing test, never as nothing to do.
  add_test("${test_target} lists its tests" "${test_program}" --list-test-names-only --warn NoTests)
  set_tests_properties("${test_target} lists its tests" PROPERTIES PASS_REGULAR_EXPRESSION "^$.")
  return()
endif()

# Walked line by line: brackets and semicolons in a name would break a CMake list.
while(NOT listed STREQUAL "")
  string(FIND "${listed}" "\n" end)
  string(SUBSTRING "${listed}" 0 ${end} test_case)
  math(EXPR end "${end} + 1")
  string(SUBSTRING "${listed}" ${end} -1 listed)
  if(test_case STREQUAL "")
    continue()
  endif()
  string(REGEX REPLACE "([][,\\])" "\\\\\\1" test_spec "${test_case}")
  set(test_name "${test_target}: ${test_case}")
  add_test("${test_name}" "${test_program}" "${test_spec}" --warn NoTests)
  set_tests_properties("${test_name}" PROPERTIES TIMEOUT ${test_timeout}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC" LABELS ${test_target})
endwhile()

# One ctest test per Catch test case, listed when ctest starts. Debian's Catch.cmake runs the program
# while building, loses lists in ENVIRONMENT, and takes 256 test cases for none.
#
#   jointlog_discover_tests(<target> <timeout seconds>)
set(JOINTLOG_LIST_TESTS ${CMAKE_CURRENT_LIST_DIR}/list_tests.cmake)

function(jointlog_discover_tests target timeout)
  set(script ${CMAKE_CURRENT_BINARY_DIR}/${target}_list.cmake)
  file(GENERATE OUTPUT ${script} CONTENT
    "set(test_target [==[${target}]==])
set(test_program [==[$<TARGET_FILE:${target}>]==])
set(test_timeout ${timeout})
set(test_cmake [==[${CMAKE_COMMAND}]==])
include([==[${JOINTLOG_LIST_TESTS}]==])
")
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${script})
endfunction()

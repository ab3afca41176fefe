// The main of every Qt-free test program.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

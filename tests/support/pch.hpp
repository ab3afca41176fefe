// Precompiled for the Qt-free tests.
#pragma once
#include <catch2/catch.hpp>

#include "cmake/pch_std.hpp"

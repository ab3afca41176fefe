// Precompiled for the tests with Qt.
#pragma once
#include <catch2/catch.hpp>

#include "cmake/pch_qt.hpp"

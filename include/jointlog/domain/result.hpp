#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

#include "jointlog/domain/remark.hpp"

namespace jointlog {

/// Kinds of expected failure. Stable codes: gui maps each to a translated sentence, cli prints the detail.
enum class Errc {
    malformed,       // text that does not follow its grammar
    out_of_range,    // a value outside its valid range
    ambiguous,       // more than one reading is possible; a choice is needed
    unknown_code,    // a catalogue code, unit, analyte, patient or id that does not exist
    unit_mismatch,   // a unit that this item does not have, or none given where one is needed
    conflict,        // changed since it was read (stale edit), or already there
    not_found,       // a file, patient or row that is not there
    already_exists,  // a file or folder that must not be there
    in_use,          // held by another process
    not_a_record,    // not a Jointlog record file
    truncated,       // a record file with missing bytes
    damaged,         // a record file that fails its own checks
    newer_version,   // written by a newer program version
    io,              // the disk or the file system refused
    refused,         // a rule of the record forbids it (empty reason, deletion ...)
    internal,        // a broken promise of our own code, reported instead of ignored
};

/// What went wrong and where. detail is English, names the place, and holds no more of a value than was typed.
struct Error {
    Errc code = Errc::internal;
    std::string detail;
    Remark remark =
        {};  // the same for the window's language, where it is a sentence for the person who typed
};

/// Stable untranslated name of an error kind, e.g. "out_of_range".
[[nodiscard]] const char* to_string(Errc code);

struct Unexpected {
    Error error;
};

[[nodiscard]] inline Unexpected fail(Errc code, std::string detail) {
    return {Error{code, std::move(detail)}};
}
[[nodiscard]] inline Unexpected fail(Errc code, Remark remark) {
    std::string detail = english(remark);
    return {Error{code, std::move(detail), std::move(remark)}};
}

/// What an error says; its English text where it has no remark of its own.
[[nodiscard]] Remark remark_of(const Error& error);
/// The error with what it is about in front: the name of a file, of an item.
[[nodiscard]] Unexpected fail_about(std::string_view what, const Error& error);
/// A file that could not be written. error_number: errno of the call that failed.
[[nodiscard]] Unexpected fail_writing(std::string_view path, int error_number);

/// A value or an Error. Member names are a subset of std::expected. value()/error() assert on the wrong side.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Unexpected failure) : m_state(std::in_place_index<1>, std::move(failure.error)) {}

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] T& value() & {
        assert(has_value());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] const T& value() const& {
        assert(has_value());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T&& value() && {
        assert(has_value());
        return std::move(*std::get_if<0>(&m_state));
    }
    [[nodiscard]] T& operator*() & { return value(); }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    [[nodiscard]] const Error& error() const {
        assert(!has_value());
        return *std::get_if<1>(&m_state);
    }
    template <class U>
    [[nodiscard]] T value_or(U&& other) const {
        return has_value() ? value() : static_cast<T>(std::forward<U>(other));
    }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Unexpected failure) : m_error(std::move(failure.error)), m_ok(false) {}

    [[nodiscard]] bool has_value() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    [[nodiscard]] const Error& error() const {
        assert(!m_ok);
        return m_error;
    }

private:
    Error m_error;
    bool m_ok = true;
};

}  // namespace jointlog
